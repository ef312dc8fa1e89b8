using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;
using RouteModel.Resources;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;
using SchemaNode = RouteModel.Generators.Schema.SchemaNode;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>
/// Defaults whose rules do not compile. The API server validates each default with the rules at and below it, and reports such a rule there
/// instead of where it is written.
/// </summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apiserver/schema/defaulting</c>. Recursion follows the schema.</remarks>
/// <param name="compiler">Compiles the rules.</param>
/// <param name="judge">Takes the errors.</param>
/// <param name="isFaulty">Whether a default, by its path, breaks its schema: its rules are not asked then.</param>
internal sealed class RuleDefaults(NodeCompiler compiler, RuleJudge judge, Func<string, bool> isFaulty)
{
    private readonly RuleSchemas _schemas = new(compiler);
    private long _budget = RuleValidator.ObjectBudget;

    /// <summary>Checks the defaults that properties and items lead to.</summary>
    /// <returns>Whether one of them has an error.</returns>
    public bool Check(SchemaNode root, string schemaPath) => HasRule(root) && Check(root, schemaPath, isResource: true);

    private bool Check(SchemaNode node, string path, bool isResource)
    {
        bool hasFault = node.Default is { } json
            && (isFaulty(path + ".default") || (Parse(json) is { } value && Judge(node, value, path + ".default", isResource)));
        if (node.Items is { } items && _budget >= 0)
        {
            hasFault |= Check(items, path + ".items", items.IsEmbeddedResource);
        }

        foreach (SchemaProperty property in node.Properties)
        {
            hasFault |= _budget >= 0 && Check(property.Schema, $"{path}.properties[{property.Name}]", property.Schema.IsEmbeddedResource);
        }

        return hasFault;
    }

    private bool Judge(SchemaNode node, YamlNode value, string path, bool isResource)
    {
        if (!HasRule(node))
        {
            return false;
        }

        bool hasFault = JudgeCompilation(node, value, path, isResource);
        StructuralSchema schema = _schemas.Of(node, isResource);
        RawValue raw = YamlValues.Of(value);
        EmbeddedMetadata.FindFault(raw, schema, []);
        LocationSpec location = node.DefaultLocation ?? node.Location;

        // As the value that an object keeps, then, if nothing was wrong, as one that an object gets; the dearer run is what it costs.
        long left = Run(raw);
        if (!hasFault)
        {
            left = Math.Min(left, Run(null));
        }

        _budget = left;
        return hasFault;

        long Run(RawValue? old)
        {
            RuleValidator validator = RuleValidator.Validate(schema, raw, old, isResource, isRatcheting: false, _budget, path: path);
            foreach (FieldError error in validator.Errors)
            {
                hasFault = true;
                judge.JudgeDefault(error, location);
            }

            return validator.Budget;
        }
    }

    /// <summary>Tells the rules that do not compile, each where it would run.</summary>
    private bool JudgeCompilation(SchemaNode node, YamlNode value, string path, bool isResource)
    {
        if (value is YamlScalar { Kind: ScalarKind.Null })
        {
            return false;
        }

        bool hasFault = false;
        foreach (RuleCompilation rule in compiler.Compile(node, isResource))
        {
            hasFault |= judge.JudgeDefault(rule, node, path);
        }

        if (value is YamlSequence list && node.Items is { } items)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                hasFault |= JudgeCompilation(items, list.Items[i], $"{path}[{i}]", items.IsEmbeddedResource);
            }
        }

        foreach (YamlEntry entry in (value as YamlMapping)?.Entries ?? default)
        {
            if (node.Properties.FirstOrDefault(property => property.Name == entry.Key) is { } property)
            {
                hasFault |= JudgeCompilation(property.Schema, entry.Value, $"{path}.{entry.Key}", property.Schema.IsEmbeddedResource);
            }
            else if (node.AdditionalSchema is { } values)
            {
                hasFault |= JudgeCompilation(values, entry.Value, $"{path}[{entry.Key}]", values.IsEmbeddedResource);
            }
        }

        return hasFault;
    }

    private static YamlNode? Parse(string json)
    {
        Result<EquatableArray<YamlNode>> documents = YamlTreeReader.Read(new CrdSource("", json, "", ""));
        return documents.Value.Count == 1 ? documents.Value[0] : null;
    }

    private static bool HasRule(SchemaNode node) =>
        node.Rules.Count > 0
        || node.Properties.Any(property => HasRule(property.Schema))
        || (node.Items is { } items && HasRule(items))
        || (node.AdditionalSchema is { } values && HasRule(values));
}
