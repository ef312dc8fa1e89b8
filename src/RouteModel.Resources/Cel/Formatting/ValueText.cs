using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Formatting;

/// <summary>Values as the clause <c>%s</c> writes them: those inside lists and maps as literals of CEL.</summary>
/// <remarks>cel-go: <c>ext/formatting.go</c>. As deep as values are nested, which documents and expressions bound.</remarks>
internal static class ValueText
{
    private const string Refusal = "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given ";

    /// <summary>Writes a value, or says what is wrong with it.</summary>
    public static string? Write(CelValue value, out string? fault)
    {
        fault = null;
        switch (value)
        {
            case CelList list:
                return WriteList(list, out fault);
            case CelMap map:
                return WriteMap(map, out fault);
            case CelInt or CelUint:
                return Decimal(value);
            case CelNull:
                return "null";
            case CelTypeValue type:
                return type.Name;
            case CelString or CelBool or CelDouble or CelBytes or CelTimestamp or CelDuration:
                return Converted(value, out fault);
            default:
                fault = Refusal + value.TypeName;
                return null;
        }
    }

    public static string Decimal(CelValue value) => value is CelUint unsigned
        ? unsigned.Value.ToString(CultureInfo.InvariantCulture)
        : ((CelInt)value).Value.ToString(CultureInfo.InvariantCulture);

    private static string? Converted(CelValue value, out string? fault)
    {
        fault = null;
        switch (CelFunctions.ToText(new CelEvaluation(), value))
        {
            case CelString text:
                return text.Value;
            case CelError error:
                fault = $"could not convert argument {GoSyntax.Quote(error.Message)} to string";
                return null;
            default:
                return "";
        }
    }

    private static string? WriteList(CelList list, out string? fault)
    {
        fault = null;
        var text = new StringBuilder("[");
        for (int i = 0; i < list.Count; i++)
        {
            if (WriteMember(list[i], out fault) is not { } member)
            {
                return null;
            }

            text.Append(i > 0 ? ", " : "").Append(member);
        }

        return text.Append(']').ToString();
    }

    private static string? WriteMap(CelMap map, out string? fault)
    {
        fault = null;
        var entries = new List<(string Key, string Value)>();
        foreach (CelValue key in map.Keys)
        {
            if (key is not (CelString or CelBool or CelInt or CelUint))
            {
                fault = "no formatting function for map key of type " + key.TypeName;
                return null;
            }

            if (WriteMember(key, out fault) is not { } name || WriteMember(map.Find(key) ?? CelNull.Value, out fault) is not { } value)
            {
                return null;
            }

            entries.Add((name, value));
        }

        return $"{{{string.Join(", ", entries.OrderBy(static entry => entry.Key, Utf8Order.Instance).Select(static entry => $"{entry.Key}:{entry.Value}"))}}}";
    }

    private static string? WriteMember(CelValue value, out string? fault)
    {
        fault = null;
        switch (value)
        {
            case CelDouble number:
                string digits = FixedPoint.Plain(number.Value, 6);
                return double.IsFinite(number.Value) ? digits : GoSyntax.Quote(digits);
            case CelString or CelBytes or CelTimestamp or CelDuration:
                return Converted(value, out fault) is { } text ? Literal(value) + GoSyntax.Quote(text) + (value is CelTimestamp or CelDuration ? ")" : "") : null;
            case CelList or CelMap or CelInt or CelUint or CelBool or CelNull or CelTypeValue:
                return Write(value, out fault);
            default:
                fault = "no formatting function for " + value.TypeName;
                return null;
        }
    }

    private static string Literal(CelValue value) => value switch
    {
        CelBytes => "b",
        CelTimestamp => "timestamp(",
        CelDuration => "duration(",
        _ => "",
    };
}
