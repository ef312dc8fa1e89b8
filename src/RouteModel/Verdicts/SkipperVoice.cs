using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Verdicts;

/// <summary>What Skipper says of a RouteGroup's JSON.</summary>
internal static class SkipperVoice
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RawParser.MaxDepth };

    /// <summary>The problems that Skipper's basic validator finds, or why Skipper cannot read the group at all.</summary>
    public static IReadOnlyList<Finding> Judge(ManifestObject item)
    {
        using var json = JsonDocument.Parse(JsonText.Sanitize(item.Json), Options);
        var go = new GoDecoder(FieldNameMatching.CaseInsensitive);
        RouteGroup group = SkipperDecoder.Read(go, json.RootElement);
        ValueList<Finding> problems = go.Fault is { } fault
            ? [new Finding { Rule = FindingRule.Skipper, Message = fault.Text }]
            : SkipperValidator.Validate(group);
        return problems.Count == 0 ? [] : [.. Enumerable.Select(problems, problem => problem with { Position = item.Place })];
    }
}
