using System.Text;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keyword <c>enum</c>. It speaks even when the type is wrong already, and no member equals <c>null</c>.</summary>
/// <remarks>kube-openapi, <c>validate.EnumCase</c>: a value equals a member also when Go's conversion to the member's type makes it so.</remarks>
internal static class EnumRule
{
    public static void Check(in SchemaNode node)
    {
        IReadOnlyList<SchemaValue> members = node.Schema.Enum;
        if (members.Count == 0)
        {
            return;
        }

        foreach (SchemaValue member in members)
        {
            if (AreEqual(node.Value, member.Value))
            {
                return;
            }
        }

        string[] names = [.. members.Select(static member => Name(member.Value))];
        node.Result.Add(FieldError.NotSupported(node.Field, FieldError.Render(node.Value), names, node.Value.Offset));
    }

    private static bool AreEqual(RawValue value, RawValue member) => (member.Kind, value.Kind) switch
    {
        (_, RawKind.Null) or (RawKind.Null, _) => false,
        (RawKind.String, RawKind.Integer) => CodePoint(value.Integer) == member.Text,
        (RawKind.Integer, RawKind.Float) => GoNumber.Truncate(value.Float) == member.Integer,
        (RawKind.Float, RawKind.Integer) => value.Integer == member.Float,
        _ => RawEquality.AreEqual(value, member),
    };

    // Go converts an integer to a string as a code point: 65 equals "A".
    private static string CodePoint(long value) =>
        (value is >= 0 and <= 0x10FFFF && Rune.TryCreate((int)value, out Rune rune) ? rune : Rune.ReplacementChar).ToString();

    private static string Name(RawValue member) => member.Kind == RawKind.String ? member.Text : RawJson.Write(member);
}
