using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.Verdicts;

/// <summary>What Skipper says of a RouteGroup's JSON.</summary>
internal static class SkipperVoice
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RawParser.MaxDepth };

    /// <summary>The problems that Skipper's validator finds, or why Skipper cannot read the group at all.</summary>
    /// <param name="item">The group.</param>
    /// <param name="isAdvanced">Whether filters and predicates are made as well.</param>
    public static IReadOnlyList<Finding> Judge(ManifestObject item, bool isAdvanced)
    {
        if (Read(item, out RouteGroup group) is { } fault)
        {
            return [fault];
        }

        IReadOnlyList<RuleProblem> problems = SkipperValidator.FindProblems(group, new EskipFragments(), isAdvanced);
        var places = new FieldPlaces(item);
        return [.. problems.Select(problem => new Finding
        {
            Rule = FindingRule.Skipper,
            Field = problem.Field,
            Message = problem.Text,
            Position = places.Locate(problem.Field, problem.Index),
        })];
    }

    /// <summary>Reads a group as Skipper does.</summary>
    /// <returns>Why it cannot be read; <see langword="null"/> if it can.</returns>
    public static Finding? Read(ManifestObject item, out RouteGroup group)
    {
        using var json = JsonDocument.Parse(JsonText.Sanitize(item.Json), Options);
        var go = new GoDecoder(FieldNameMatching.CaseInsensitive);
        group = SkipperDecoder.Read(go, json.RootElement);
        return go.Fault is { } fault
            ? new Finding { Rule = FindingRule.Skipper, Message = fault.Text, Position = new FieldPlaces(item).Locate(fault.Problems[0].Field) }
            : null;
    }
}
