using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Reading;

/// <summary>
/// Values as Go's <c>encoding/json</c> writes unstructured ones: no blanks, keys sorted by their bytes. Equal texts mean equal values to the API
/// server's comparison of set items.
/// </summary>
internal static class RawJson
{
    public static string Write(RawValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Appends a value of any depth; the stack is an own one.</summary>
    public static void Append(StringBuilder text, RawValue value)
    {
        var open = new Stack<Level>();
        if (!AppendStart(text, value, open))
        {
            return;
        }

        while (open.TryPop(out Level level))
        {
            if (level.Next == level.Count)
            {
                text.Append(level.IsArray ? ']' : '}');
                continue;
            }

            text.Append(level.Next > 0 ? "," : "");
            RawValue child = level.Enter(text);
            open.Push(level with { Next = level.Next + 1 });
            AppendStart(text, child, open);
        }
    }

    private static bool AppendStart(StringBuilder text, RawValue value, Stack<Level> open)
    {
        switch (value.Kind)
        {
            case RawKind.Null: text.Append("null"); return false;
            case RawKind.Boolean: text.Append(value.Boolean ? "true" : "false"); return false;
            case RawKind.Integer: text.Append(CultureInfo.InvariantCulture, $"{value.Integer}"); return false;
            case RawKind.Float: GoJson.AppendDouble(text, value.Float); return false;
            case RawKind.String: GoJson.AppendString(text, value.Text); return false;
            case RawKind.Array:
                text.Append('[');
                open.Push(new Level(value.Items, null, 0));
                return true;
            default:
                text.Append('{');
                open.Push(new Level(null, SortedMembers(value), 0));
                return true;
        }
    }

    /// <summary>The members of an object by the bytes of their keys.</summary>
    public static RawMember[] SortedMembers(RawValue value)
    {
        var members = new RawMember[value.Members.Count];
        for (int i = 0; i < members.Length; i++)
        {
            members[i] = value.Members[i];
        }

        Array.Sort(members, static (left, right) => Utf8Order.Compare(left.Name, right.Name));
        return members;
    }

    private readonly record struct Level(List<RawValue>? Items, RawMember[]? Members, int Next)
    {
        public bool IsArray => Items is not null;

        public int Count => Items?.Count ?? Members!.Length;

        public RawValue Enter(StringBuilder text)
        {
            if (Items is not null)
            {
                return Items[Next];
            }

            GoJson.AppendString(text, Members![Next].Name);
            text.Append(':');
            return Members[Next].Value;
        }
    }
}
