using System.Globalization;
using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources;

/// <summary>One error about a field in the API server's form <c>field: body</c> (apimachinery, <c>field.Error</c>).</summary>
/// <param name="Type">The type.</param>
/// <param name="Field">The path; <c>&lt;nil&gt;</c> where the server has none.</param>
/// <param name="Value">The bad value as text; <see langword="null"/> for types that print none.</param>
/// <param name="Detail">What is wrong; may be empty.</param>
/// <param name="Offset">The offset of the value in the document.</param>
internal readonly record struct FieldError(FieldErrorType Type, string Field, string? Value, string Detail, int Offset)
{
    /// <summary>The path of errors without a field.</summary>
    public const string NoField = "<nil>";

    public static FieldError Required(string field, int offset, string detail = "") => new(FieldErrorType.Required, field, null, detail, offset);

    public static FieldError Invalid(string field, string value, string detail, int offset) => new(FieldErrorType.Invalid, field, value, detail, offset);

    public static FieldError Duplicate(string field, string value, int offset) => new(FieldErrorType.Duplicate, field, value, "", offset);

    public static FieldError TooLong(string field, long most, int offset) =>
        new(FieldErrorType.TooLong, field, null, Amount("may not be more than", most, "byte"), offset);

    public static FieldError TooMany(string field, long count, long most, int offset) =>
        new(FieldErrorType.TooMany, field, count.ToString(CultureInfo.InvariantCulture), Amount("must have at most", most, "item"), offset);

    public static FieldError NotSupported(string field, string value, IReadOnlyList<string> supported, int offset)
    {
        var detail = new StringBuilder("supported values: ");
        for (int i = 0; i < supported.Count; i++)
        {
            detail.Append(i > 0 ? ", " : "");
            GoSyntax.AppendQuoted(detail, supported[i]);
        }

        return new FieldError(FieldErrorType.NotSupported, field, value, detail.ToString(), offset);
    }

    /// <summary>A value as it stands in messages: strings quoted as Go does, numbers as Go prints them, everything else as JSON.</summary>
    public static string Render(RawValue value) => value.Kind switch
    {
        RawKind.String => GoSyntax.Quote(value.Text),
        RawKind.Float => GoSyntax.FormatDouble(value.Float),
        _ => RawJson.Write(value),
    };

    /// <summary>The whole text.</summary>
    public override string ToString()
    {
        string body = Value is null ? Title : $"{Title}: {Value}";
        return Detail.Length == 0 ? $"{Field}: {body}" : $"{Field}: {body}: {Detail}";
    }

    private string Title => Type switch
    {
        FieldErrorType.NotFound => "Not found",
        FieldErrorType.Required => "Required value",
        FieldErrorType.Duplicate => "Duplicate value",
        FieldErrorType.Invalid or FieldErrorType.TypeInvalid => "Invalid value",
        FieldErrorType.NotSupported => "Unsupported value",
        FieldErrorType.Forbidden => "Forbidden",
        FieldErrorType.TooLong => "Too long",
        FieldErrorType.TooMany => "Too many",
        _ => "Internal error",
    };

    private static string Amount(string start, long amount, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{start} {amount} {unit}{(amount == 1 ? "" : "s")}");
}
