namespace RouteModel.Resources.Tests.Findings;

internal sealed class FieldErrorTests
{
    [TestCase(FieldErrorType.NotFound, "\"a\"", "", "f: Not found: \"a\"")]
    [TestCase(FieldErrorType.Required, null, "", "f: Required value")]
    [TestCase(FieldErrorType.Duplicate, "1", "", "f: Duplicate value: 1")]
    [TestCase(FieldErrorType.Invalid, "1", "d", "f: Invalid value: 1: d")]
    [TestCase(FieldErrorType.Invalid, null, "d", "f: Invalid value: d")]
    [TestCase(FieldErrorType.TypeInvalid, "\"a\"", "d", "f: Invalid value: \"a\": d")]
    [TestCase(FieldErrorType.Forbidden, null, "d", "f: Forbidden: d")]
    [TestCase(FieldErrorType.Internal, null, "d", "f: Internal error: d")]
    public void Texts(FieldErrorType type, string? value, string detail, string expected) =>
        Assert.That(new FieldError(type, "f", value, detail, 0).ToString(), Is.EqualTo(expected));
}
