using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Decoding;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>What reading one RouteGroup gave.</summary>
/// <param name="Value">The group, as far as it could be read; at least its name and namespace are tried.</param>
/// <param name="Fault">Why it is not to be used; <see langword="null"/> if it is.</param>
internal readonly record struct RouteGroupReading(RouteGroup Value, DecodeFault? Fault);

/// <summary>Why an object is not to be used.</summary>
/// <param name="Text">What is wrong, in the reader's words.</param>
/// <param name="EndsLoad">Whether it ends the reading of its kind at once and so hides what was found before, as in <see cref="GoDecoder.Abort"/>.</param>
internal sealed record DecodeFault(string Text, bool EndsLoad)
{
    /// <summary>What the text is made of, each part with its field.</summary>
    public ValueList<RuleProblem> Problems { get; init; } = [];
}

/// <summary>Reads one RouteGroup from its JSON object.</summary>
internal delegate RouteGroupReading RouteGroupReader(JsonElement json);

/// <summary>The reader of each profile.</summary>
internal static class RouteGroupReaders
{
    public static RouteGroupReader Of(CompilerProfile profile) =>
        profile.FieldNames == FieldNameMatching.Exact ? ReadAsApiServer : json => ReadAsGo(json, profile);

    /// <summary>Reads as the API server does; what it would refuse for its JSON type alone is not used.</summary>
    private static RouteGroupReading ReadAsApiServer(JsonElement json)
    {
        ReadResult<RouteGroup> read = RouteGroup.ReadJson(Encoding.UTF8.GetBytes(WithKind(json)));
        RuleProblem[] faults = [.. read.Findings.Where(IsFatal).Select(static finding => new RuleProblem(finding.Message, finding.Field))];
        return new RouteGroupReading(read.Value ?? new RouteGroup(), faults.Length == 0 ? null : new DecodeFault(string.Join("; ", faults.Select(static fault => fault.Text)), EndsLoad: false)
        {
            Problems = ValueList.From(faults),
        });
    }

    /// <summary>Items of a RouteGroupList may leave their kind out; the server's own answers do.</summary>
    private static string WithKind(JsonElement json)
    {
        string text = json.GetRawText();
        return json.ValueKind != JsonValueKind.Object || json.TryGetProperty("kind"u8, out _)
            ? text
            : $$"""{"apiVersion":"{{RouteGroup.ResourceKind.ApiVersion}}","kind":"{{RouteGroup.ResourceKind.Kind}}"{{(json.EnumerateObject().Any() ? "," : "")}}{{text.AsSpan(1)}}""";
    }

    private static bool IsFatal(Finding finding) =>
        finding.Rule is FindingRule.Document or FindingRule.Metadata || finding.Type == FieldErrorType.TypeInvalid;

    private static RouteGroupReading ReadAsGo(JsonElement json, CompilerProfile profile)
    {
        var go = new GoDecoder(profile.FieldNames);
        RouteGroup group = GoList.Read(go, json, SkipperDecoder.Read);
        return new RouteGroupReading(group, go.Fault);
    }
}
