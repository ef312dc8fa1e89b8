using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Compares what was recorded of one object with what the examination says; CEL rules are left out on both sides.</summary>
internal static partial class RecordedAnswer
{
    private const string Blocked = "some validation rules were not checked because the object was invalid";

    public static string? Compare(CustomResourceKind kind, bool hasRules, JsonElement row, Examination examination)
    {
        JsonElement expected = row.GetProperty("result");
        if (expected.TryGetProperty("decodeError", out JsonElement decodeError))
        {
            return Difference("decode", [decodeError.GetString()!], [examination.DecodeError?.Message ?? "no error"]);
        }

        string[] errors = [.. Items(expected, "errors").Where(error => !IsOfRules(error, hasRules)).Select(Text)];
        string[] found = examination.DecodeError is { } unexpected
            ? ["decode error " + unexpected.Message]
            : [.. examination.Errors.Select(error => $"{error.Type?.ToReason()} {error.Field} {error.Message}")];
        return Difference("errors", errors, found)
            ?? Difference(
                "strict",
                [.. Items(expected, "strictErrors").Select(error => error.GetString()!)],
                [.. examination.Strict.Select(finding => finding.Message)])
            ?? (hasRules ? null : Difference(
                "warnings",
                [.. Items(expected, "warnings").Select(warning => warning.GetString()!)],
                [.. examination.Warnings.Select(finding => finding.Message)]))
            ?? CompareStored(kind, row, expected);
    }

    /// <summary>The object after pruning and defaulting. Metadata is left out: the server writes it anew; so is the sign of zero, which was not recorded.</summary>
    private static string? CompareStored(CustomResourceKind kind, JsonElement row, JsonElement expected)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(row.GetProperty("object"));
        if (DecodedObject.Decode(kind, json, out _, out _) is not { } decoded)
        {
            return null;
        }

        JsonElement stored = expected.TryGetProperty("defaulted", out JsonElement filled) ? filled
            : expected.TryGetProperty("pruned", out JsonElement pruned) ? pruned
            : row.GetProperty("object");
        return Difference("stored", [Canonical(RawParser.Parse(JsonSerializer.SerializeToUtf8Bytes(stored)).Root!)], [Canonical(decoded.Root)]);
    }

    private static string Canonical(RawValue value)
    {
        value.Members.RemoveAll(member => member.Name == "metadata");
        return NegativeZero().Replace(RawJson.Write(value), "0");
    }

    public static IEnumerable<JsonElement> Items(JsonElement result, string member) =>
        result.TryGetProperty(member, out JsonElement items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    public static string Text(JsonElement error) =>
        $"{error.GetProperty("type").GetString()} {error.GetProperty("field").GetString()} {error.GetProperty("string").GetString()}";

    /// <summary>Compares as multisets: the order of siblings is that of a Go map upstream.</summary>
    public static string? Difference(string what, string[] expected, string[] actual)
    {
        expected = [.. expected.Order(StringComparer.Ordinal)];
        actual = [.. actual.Order(StringComparer.Ordinal)];
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : $"{what}: expected [{string.Join(" | ", expected)}], got [{string.Join(" | ", actual)}]";
    }

    // What a rule says is whatever its author wrote; what the schema says has a few forms.
    private static bool IsOfRules(JsonElement error, bool hasRules)
    {
        string detail = error.TryGetProperty("detail", out JsonElement text) ? text.GetString()! : "";
        string field = error.GetProperty("field").GetString()!;
        return hasRules && detail.Length > 0
            && (detail.StartsWith(Blocked, StringComparison.Ordinal)
                || !(SchemaVoice().IsMatch(detail) || field.StartsWith("metadata", StringComparison.Ordinal) || field is "kind" or "apiVersion"));
    }

    [GeneratedRegex(@"(?<=[:\[,])-0(?=[,}\]])")]
    private static partial Regex NegativeZero();

    [GeneratedRegex(@" in body (should|must be|is a forbidden)|^may not be more than \d+ bytes?$|^must have at most \d+ items?$|^supported values: |\((any|one|all)Of\)|\(not\)$|value must be of type |must be positive|accessor error|non-negative integer|less than or equal to 2147483647|list-type map$")]
    private static partial Regex SchemaVoice();
}
