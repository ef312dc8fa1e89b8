using System.Text.Json;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Single groups and what Skipper's basic validator says of them.</summary>
public class RecordedValidationTests
{
    [Test]
    public void Says_what_Skippers_validator_says() => Suite.Judge("skipper-validator", Suite.Rows("skipper/validate.jsonl").Select(Run));

    private static (string Id, string? Failure) Run(JsonElement row)
    {
        JsonElement expected = row.GetProperty("expect");
        var decoder = new GoDecoder(FieldNameMatching.CaseInsensitive);
        RouteGroup group = SkipperDecoder.Read(decoder, row.GetProperty("object"));
        string actual = decoder.Error?.ToString() ?? string.Join('\n', SkipperValidator.Validate(group).Select(finding => finding.Message));
        string wanted = expected.GetProperty("parse_error").GetString() ?? expected.GetProperty("error").GetString() ?? "";
        return (row.GetProperty("id").GetString()!, actual == wanted ? null : $"\n  expected {wanted}\n  actual   {actual}");
    }
}
