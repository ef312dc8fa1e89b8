using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>Unstructured values as Go's <c>%v</c> prints them: <c>map[a:1 b:[x y]]</c>, keys sorted.</summary>
internal static class GoValueText
{
    /// <summary>The text of a value of any depth; the stack is an own one.</summary>
    public static string Of(RawValue value)
    {
        var text = new StringBuilder();
        var open = new Stack<Piece>();
        open.Push(new Piece("", value));
        while (open.TryPop(out Piece piece))
        {
            text.Append(piece.Before);
            switch (piece.Value)
            {
                case null: break;
                case { Kind: RawKind.Array } array: OpenArray(array, text, open); break;
                case { Kind: RawKind.Object } map: OpenMap(map, text, open); break;
                default: text.Append(Scalar(piece.Value)); break;
            }
        }

        return text.ToString();
    }

    private static void OpenArray(RawValue array, StringBuilder text, Stack<Piece> open)
    {
        text.Append('[');
        open.Push(new Piece("]", null));
        for (int i = array.Items.Count - 1; i >= 0; i--)
        {
            open.Push(new Piece(i > 0 ? " " : "", array.Items[i]));
        }
    }

    private static void OpenMap(RawValue map, StringBuilder text, Stack<Piece> open)
    {
        var members = new List<RawMember>();
        foreach (RawMember member in map.Members)
        {
            members.Add(member);
        }

        members.Sort(static (left, right) => Utf8Order.Compare(left.Name, right.Name));
        text.Append("map[");
        open.Push(new Piece("]", null));
        for (int i = members.Count - 1; i >= 0; i--)
        {
            open.Push(new Piece($"{(i > 0 ? " " : "")}{members[i].Name}:", members[i].Value));
        }
    }

    private static string Scalar(RawValue value) => value.Kind switch
    {
        RawKind.Null => "<nil>",
        RawKind.String => value.Text,
        RawKind.Float => GoSyntax.FormatDouble(value.Float),
        _ => RawJson.Write(value),
    };

    private readonly record struct Piece(string Before, RawValue? Value);
}
