using System.Text;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keyword <c>enum</c>. It speaks even when the type is wrong already, and no member equals <c>null</c>.</summary>
/// <remarks>kube-openapi, <c>validate.EnumCase</c>: a value equals a member also when Go's conversion to the member's type makes it so.</remarks>
internal static class EnumRule
{
    public static void Check(in SchemaNode node)
    {
        IReadOnlyList<string> members = node.Schema.Enum;
        if (members.Count == 0 || (AsString(node.Value) is { } text && members.Contains(text, StringComparer.Ordinal)))
        {
            return;
        }

        node.Result.Add(FieldError.NotSupported(node.Field, FieldError.Render(node.Value), members, node.Value.Offset));
    }

    // Go converts an integer to a string as a code point: 65 equals "A".
    private static string? AsString(RawValue value) => value.Kind switch
    {
        RawKind.String => value.Text,
        RawKind.Integer => CodePoint(value.Integer),
        _ => null,
    };

    private static string CodePoint(long value) =>
        (value is >= 0 and <= 0x10FFFF && Rune.TryCreate((int)value, out Rune rune) ? rune : Rune.ReplacementChar).ToString();
}
