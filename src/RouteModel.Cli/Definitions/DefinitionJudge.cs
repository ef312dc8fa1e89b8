using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema.Faults;
using RouteModel.Generators.Verdicts;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Definitions;

/// <summary>What the API server would say of CustomResourceDefinitions themselves, new or in place of stored ones.</summary>
internal sealed class DefinitionJudge
{
    private const string ApiVersion = "apiextensions.k8s.io/v1";
    private const string Kind = "CustomResourceDefinition";
    private const string RuleStep = ".x-kubernetes-validations";
    private const string Metadata = "metadata";

    private readonly Dictionary<string, ManifestObject> _previous = new(StringComparer.Ordinal);

    /// <summary>Adds the definitions of a document as stored ones; of two with the same name the later one counts.</summary>
    public void AddPrevious(ManifestDocument document)
    {
        foreach (ManifestObject item in ManifestObjects.Of(document))
        {
            if (IsDefinition(item) && item.Name is { Length: > 0 } name)
            {
                _previous[name] = item;
            }
        }
    }

    /// <summary>The verdict on a definition; <see langword="null"/> if an object is none.</summary>
    public ObjectVerdict? Judge(ManifestObject item)
    {
        if (!IsDefinition(item))
        {
            return null;
        }

        OrderedJson text = OrderedJson.Of(item.Json, item.Source);
        ManifestObject? old = _previous.GetValueOrDefault(item.Name ?? "");
        DefinitionVerdict verdict = DefinitionVerdict.Of(text.Text, old is null ? null : OrderedJson.Of(old.Json, old.Source).Text);
        if (verdict.Unreadable is { } problem)
        {
            return new ObjectVerdict(item)
            {
                Warnings = [new Finding { Rule = FindingRule.Schema, Message = "not checked: " + problem, Position = item.Place }],
            };
        }

        Finding[] strict = [.. Duplicates(item), .. verdict.Faults.Where(IsStrict).Select(fault => Find(fault, text))];
        Finding[] errors = [.. verdict.Faults.Where(static fault => fault.Type.Length > 0).Select(fault => Find(fault, text))];
        Finding[] warnings = [.. verdict.Faults.Where(static fault => fault.Type.Length == 0 && !IsStrict(fault)).Select(fault => Find(fault, text))];
        return new ObjectVerdict(item)
        {
            IsValid = errors.Length == 0,
            Errors = errors,
            Strict = strict,
            StrictTexts = [.. strict.Select(static finding => finding.Message).Distinct()],
            Warnings = warnings,
        };
    }

    private static bool IsDefinition(ManifestObject item) => item is { Fault: null, ApiVersion: ApiVersion, Kind: Kind };

    private static bool IsStrict(CrdFault fault) => fault.Type.Length == 0 && fault.DiagnosticId == DiagnosticCatalogue.UnknownField.Id;

    private static IEnumerable<Finding> Duplicates(ManifestObject item) =>
        RawParser.Parse(item.Json.Span).Duplicates.Select(fault => new Finding
        {
            Rule = FindingRule.Strict,
            Field = fault.Text,
            Message = $"duplicate field {GoSyntax.Quote(fault.Text)}",
            Position = item.Source.Locate(fault.Offset),
        });

    private static Finding Find(CrdFault fault, OrderedJson text) => new()
    {
        Rule = IsStrict(fault) ? FindingRule.Strict
            : fault.Field.Contains(RuleStep, StringComparison.Ordinal) ? FindingRule.Cel
            : fault.Field.StartsWith(Metadata, StringComparison.Ordinal) ? FindingRule.Metadata
            : FindingRule.Schema,
        Type = FieldErrorTypes.OfReason(fault.Type),
        Field = fault.Field,
        Message = fault.Message,
        Position = text.Locate(fault.Location.Start),
    };
}
