using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Go's <c>%#v</c> of a value, as it stands in error texts; what is longer than 64 KiB is cut. Iterative.</summary>
internal static class GoLiteral
{
    private const int MaxLength = 64 * 1024;

    public static string Format(GoValue value)
    {
        if (value.Kind == GoKind.Null)
        {
            return "<nil>";
        }

        var text = new StringBuilder();
        var rest = new Stack<Piece>();
        rest.Push(new Piece("", value));
        while (text.Length <= MaxLength && rest.TryPop(out Piece piece))
        {
            text.Append(piece.Text);
            if (piece.Value is { } inner)
            {
                Append(text, inner, rest);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, GoValue value, Stack<Piece> rest)
    {
        switch (value.Kind)
        {
            case GoKind.Null: text.Append("interface {}(nil)"); break;
            case GoKind.Bool: text.Append(value.Bits != 0 ? "true" : "false"); break;
            case GoKind.Int: text.Append(CultureInfo.InvariantCulture, $"{value.Bits}"); break;
            case GoKind.Uint: text.Append(CultureInfo.InvariantCulture, $"0x{value.Bits:x}"); break;
            case GoKind.Float: text.Append(GoSyntax.FormatDouble(value.Float)); break;
            case GoKind.Text: GoSyntax.AppendQuoted(text, value.Text.Length > MaxLength ? value.Text[..MaxLength] : value.Text); break;
            case GoKind.Slice:
                Push(rest, "[]interface {}{", value.Items!.Select((item, i) => new Piece(i > 0 ? ", " : "", item)));
                break;
            default:
                Push(rest, "map[interface {}]interface {}{", Sort(value.Map!).SelectMany((entry, i) =>
                    (Piece[])[new Piece(i > 0 ? ", " : "", entry.Key), new Piece(":", entry.Value)]));
                break;
        }
    }

    private static void Push(Stack<Piece> rest, string opening, IEnumerable<Piece> pieces)
    {
        rest.Push(new Piece("}", null));
        foreach (Piece piece in pieces.Take(MaxLength).Reverse())
        {
            rest.Push(piece);
        }

        rest.Push(new Piece(opening, null));
    }

    /// <summary>Go prints maps by key: kind before kind (in an order that upstream leaves to chance), then by value.</summary>
    private static IEnumerable<(GoValue Key, GoValue Value)> Sort(GoMap map) => map.Entries
        .OrderBy(e => e.Key.Kind).ThenBy(e => e.Key.Bits).ThenBy(e => e.Key.Float).ThenBy(e => e.Key.Text, Utf8Order.Instance);

    private readonly record struct Piece(string Text, GoValue? Value);
}
