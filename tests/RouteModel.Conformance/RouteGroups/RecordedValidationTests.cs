using System.Text.Json;
using RouteModel.Resources;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Single groups and what Skipper's validators say of them.</summary>
public class RecordedValidationTests
{
    [Test]
    public void Says_what_Skippers_validator_says() => Suite.Judge("skipper-validator", Suite.Rows("skipper/validate.jsonl").Select(static row => Run(row, "expect", SkipperValidator.Validate)));

    [Test]
    public void Says_what_Skippers_advanced_validator_says() => Suite.Judge(
        "skipper-advanced-validator", Suite.Rows("skipper/validate.jsonl").Select(static row => Run(row, "expect_advanced", SkipperValidator.ValidateAdvanced)));

    private static (string Id, string? Failure) Run(JsonElement row, string answer, Func<RouteGroup, IReadOnlyList<Finding>> validate)
    {
        JsonElement expected = row.GetProperty(answer);
        var decoder = new GoDecoder(FieldNameMatching.CaseInsensitive);
        RouteGroup group = SkipperDecoder.Read(decoder, row.GetProperty("object"));
        string actual = decoder.Error?.ToString() ?? string.Join('\n', validate(group).Select(finding => finding.Message));
        string wanted = expected.GetProperty("parse_error").GetString() ?? expected.GetProperty("error").GetString() ?? "";
        return (row.GetProperty("id").GetString()!, actual == wanted ? null : $"\n  expected {wanted}\n  actual   {actual}");
    }
}
