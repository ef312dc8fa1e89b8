using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>
/// Compiles <c>x-kubernetes-validations</c> of a whole schema as the API server does when a CustomResourceDefinition is written, and finds all
/// that it would refuse about them. Rules inside <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c> are refused as not structural before
/// they get here.
/// </summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apis/apiextensions/validation</c>. Recursion follows the schema.</remarks>
internal sealed class RuleCompiler
{
    private readonly NodeCompiler _compiler = new();
    private readonly RuleFaults _faults = new();
    private readonly RuleJudge _judge;
    private readonly List<NodeRules> _nodes = [];
    private readonly Func<string, bool> _isFaulty;

    private RuleCompiler(string file, Func<string, bool> isFaulty, bool isCostExcused)
    {
        _judge = new RuleJudge(file, _faults, isCostExcused);
        _isFaulty = isFaulty;
    }

    /// <summary>Compiles the rules of a structural schema.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="schemaPath">Its path as the API server names it: <c>spec.validation.openAPIV3Schema</c>.</param>
    /// <param name="file">The text of the file, in which faults of expressions are placed; without it they are placed at their scalars.</param>
    /// <param name="isFaulty">Whether a node or a default, by its path, has other errors at or below it: its rules are not compiled then.</param>
    /// <param name="isCostExcused">Whether single expressions may cost more than a new one may.</param>
    public static RuleSet Compile(SchemaNode root, string schemaPath, string file = "", Func<string, bool>? isFaulty = null, bool isCostExcused = false)
    {
        var compiler = new RuleCompiler(file, isFaulty ?? (_ => false), isCostExcused);
        bool hasFaultyDefault = new RuleDefaults(compiler._compiler, compiler._judge, compiler._isFaulty).Check(root, schemaPath);
        compiler.Visit(root, new RulePlace(schemaPath, IsResource: true, Cardinality: 1, Uncorrelatable: null, IsInUntyped: false), isText: hasFaultyDefault);
        compiler._judge.Close(schemaPath, root);
        return new RuleSet(compiler._nodes, compiler._faults.Faults, compiler._faults.Diagnostics);
    }

    /// <summary>What is wrong with the texts of the rules of a schema that is not structural; no rule of it is compiled.</summary>
    public static IReadOnlyList<CrdFault> CheckTexts(SchemaNode root, string schemaPath)
    {
        var compiler = new RuleCompiler("", _ => false, isCostExcused: false);
        compiler.Visit(root, new RulePlace(schemaPath, IsResource: true, Cardinality: 1, Uncorrelatable: null, IsInUntyped: false), isText: true);
        return compiler._faults.Faults;
    }

    /// <summary>Inner nodes come first.</summary>
    /// <param name="node">The node.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isText">Whether only texts are checked: a default that fails keeps the API server from compiling any rule.</param>
    /// <returns>Whether the texts of rules at or below the node are wrong.</returns>
    private bool Visit(SchemaNode node, RulePlace place, bool isText)
    {
        bool hasTextFaults = false;
        CelType? type = node.Rules.Count > 0 ? _compiler.TypeOf(node, place.IsResource) : null;
        RulePlace inner = place.Below(node, isUntyped: node.Rules.Count > 0 && type is null);
        if (node.AdditionalSchema is { } values)
        {
            hasTextFaults |= Visit(values, inner.At(".additionalProperties", values), isText);
        }

        foreach (SchemaProperty property in node.Properties)
        {
            hasTextFaults |= Visit(property.Schema, inner.At($".properties[{property.Name}]", property.Schema), isText);
        }

        if (node.Items is { } items)
        {
            hasTextFaults |= Visit(items, inner.AtItems(node, items), isText);
        }

        int before = _faults.Faults.Count;
        string path = place.Path + ".x-kubernetes-validations";
        for (int i = 0; i < node.Rules.Count; i++)
        {
            RuleTexts.Check(node.Rules[i], node, $"{path}[{i}]", _faults);
        }

        hasTextFaults |= _faults.Faults.Count > before;
        if (node.Rules.Count == 0 || isText || hasTextFaults || _isFaulty(place.Path))
        {
            return hasTextFaults;
        }

        if (type is null || place.IsInUntyped)
        {
            _faults.Internal(
                DiagnosticCatalogue.UntypedRule.Id,
                path,
                "internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations",
                node.Location);
            return false;
        }

        IReadOnlyList<RuleCompilation> rules = _compiler.Compile(node, place.IsResource);
        for (int i = 0; i < rules.Count; i++)
        {
            _judge.Judge(rules[i], place, $"{path}[{i}]");
        }

        _nodes.Add(new NodeRules(node, place.Path, rules));
        return false;
    }
}
