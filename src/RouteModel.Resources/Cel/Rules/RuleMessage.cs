using System.Text;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Rules;

/// <summary>The text and the form of what a false rule says.</summary>
internal static class RuleMessage
{
    /// <summary>The most bytes of UTF-8 that the result of a <c>messageExpression</c> may have.</summary>
    private const int MaxBytes = 5120;

    /// <summary>The result of a <c>messageExpression</c> as a message; <see langword="null"/> if it is none.</summary>
    public static string? Usable(CelValue said)
    {
        if (said is not CelString text)
        {
            return null;
        }

        string trimmed = text.Value.Trim();
        return trimmed.Length == 0 || trimmed.Contains('\n', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(trimmed) > MaxBytes ? null : trimmed;
    }

    /// <summary>The error of a false rule. Objects and lists are not shown; a duplicate has no message.</summary>
    public static FieldError Error(FieldErrorType reason, string field, RawValue value, string message)
    {
        string? shown = value.Kind is RawKind.Object or RawKind.Array ? null : FieldError.Render(value);
        return reason switch
        {
            FieldErrorType.Required or FieldErrorType.Forbidden => new FieldError(reason, field, null, message, value.Offset),
            FieldErrorType.Duplicate => new FieldError(reason, field, shown, "", value.Offset),
            _ => new FieldError(FieldErrorType.Invalid, field, shown, message, value.Offset),
        };
    }
}
