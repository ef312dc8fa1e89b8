using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Verdicts;

/// <summary>
/// The API server's verdict on a CustomResourceDefinition, new or in place of a stored one: everything it says, rules included. For tools that judge
/// definitions without making models of them.
/// </summary>
internal sealed class DefinitionVerdict
{
    private DefinitionVerdict(IReadOnlyList<CrdFault> faults, string? unreadable)
    {
        Faults = faults;
        Unreadable = unreadable;
    }

    /// <summary>Errors and warnings in the order of the text.</summary>
    public IReadOnlyList<CrdFault> Faults { get; }

    /// <summary>Why nothing can be said; <see langword="null"/> if something can.</summary>
    public string? Unreadable { get; }

    /// <summary>Judges a definition.</summary>
    /// <param name="text">One document, an object that names itself a definition; places of faults are offsets in it.</param>
    /// <param name="previous">The stored definition; <see langword="null"/> if there is none.</param>
    public static DefinitionVerdict Of(string text, string? previous)
    {
        if (Read(text, out string? problem) is not { } document)
        {
            return new DefinitionVerdict([], problem);
        }

        var faults = new FaultList();
        Definition definition = DefinitionDecoder.Decode(document, faults);
        if (faults.HasErrors)
        {
            return new DefinitionVerdict(Ordered(faults), null);
        }

        RuleCheck rules = (schema, list) => CheckRules(schema, text, list);
        if (previous is null)
        {
            DefinitionRules.Check(definition, DefinitionStatus.OfNew(definition), FaultOptions.Create with { Rules = rules }, faults);
            return new DefinitionVerdict(Ordered(faults), null);
        }

        var faultsOfOld = new FaultList();
        if (Read(previous, out problem) is not { } stored || DefinitionDecoder.Decode(stored, faultsOfOld) is not { } old || faultsOfOld.HasErrors)
        {
            return new DefinitionVerdict([], "the previous object cannot be read" + (problem is null ? "" : ": " + problem));
        }

        DefinitionRules.Check(definition, DefinitionStatus.OfUpdate(definition, old), UpdateOptions.Of(definition, old) with { Rules = rules }, faults);
        return new DefinitionVerdict(Ordered(faults), null);
    }

    private static List<CrdFault> Ordered(FaultList faults) => [.. faults.Faults.OrderBy(fault => fault.Location.Start)];

    private static YamlMapping? Read(string text, out string? problem)
    {
        Result<EquatableArray<YamlNode>> read = YamlTreeReader.Read("definition", text);
        problem = read.Diagnostics.FirstOrDefault() is { } diagnostic ? diagnostic.Arguments.First() : null;
        return problem is null && read.Value.Count == 1 ? read.Value[0] as YamlMapping : null;
    }

    private static void CheckRules(JudgedSchema schema, string text, FaultList faults)
    {
        if (!schema.Props.All.Any(props => props.HasValidations)
            || new SchemaReader(new SchemaKeywords("")).Read(schema.Props.Fields.Mapping, "", schema.Path) is not { } root)
        {
            return;
        }

        string[] keywords = [.. schema.FaultyKeywords.OrderBy(field => field, StringComparer.Ordinal)];
        IReadOnlyList<CrdFault> found = schema.IsStructural
            ? RuleCompiler.Compile(root, schema.Path, text, IsFaulty, schema.IsCostExcused).Faults
            : RuleCompiler.CheckTexts(root, schema.Path);
        foreach (CrdFault fault in found)
        {
            faults.Add(fault);
        }

        bool IsFaulty(string path) => path.EndsWith(".default", StringComparison.Ordinal)
            ? schema.FaultyDefaults.Any(field => field.StartsWith(path, StringComparison.Ordinal))
            : HasFaultAtOrBelow(keywords, path);
    }

    private static bool HasFaultAtOrBelow(string[] fields, string path)
    {
        int at = Array.BinarySearch(fields, path, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < fields.Length && fields[at].StartsWith(path, StringComparison.Ordinal);
    }
}
