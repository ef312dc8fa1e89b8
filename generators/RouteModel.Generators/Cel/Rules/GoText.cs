using System.Globalization;
using System.Text;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>Texts as Go writes them into error messages.</summary>
internal static class GoText
{
    /// <summary>As <c>strconv.Quote</c>.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case >= '\a' and <= '\r':
                    quoted.Append('\\').Append("abtnvfr"[c - '\a']);
                    break;
                case < ' ' or '\x7f':
                    quoted.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (!isPair && char.IsSurrogate(c))
                    {
                        quoted.Append('\ufffd');
                    }
                    else if (IsPrintable(text, i))
                    {
                        quoted.Append(text, i, isPair ? 2 : 1);
                    }
                    else
                    {
                        quoted.Append(isPair
                            ? "\\U" + char.ConvertToUtf32(text, i).ToString("x8", CultureInfo.InvariantCulture)
                            : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }

                    i += isPair ? 1 : 0;
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A rule as <c>encoding/json</c> writes it, which is how messages show the value of a rule that does not compile.</summary>
    public static string Json(RuleSpec rule)
    {
        string reason = rule.Reason is { } given ? Json(given.Text) : "null";
        string optional = rule.OptionalOldSelf is { } flag ? (flag ? "true" : "false") : "null";
        return $"{{\"Rule\":{Json(rule.Rule?.Text)},\"Message\":{Json(rule.Message?.Text)},\"MessageExpression\":{Json(rule.MessageExpression?.Text)},"
            + $"\"Reason\":{reason},\"FieldPath\":{Json(rule.FieldPath?.Text)},\"OptionalOldSelf\":{optional}}}";
    }

    private static string Json(string? text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text ?? "")
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\b' or '\t' or '\n' or '\f' or '\r':
                    json.Append('\\').Append("btnvfr"[c - '\b']);
                    break;
                case < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }

    private static bool IsPrintable(string text, int index) => text[index] == ' ' || CharUnicodeInfo.GetUnicodeCategory(text, index) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
