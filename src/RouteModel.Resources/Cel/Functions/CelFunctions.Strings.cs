using RouteModel.Resources.Cel.Lists;
using RouteModel.Resources.Cel.Strings;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Strings, counted in code points. cel-go: <c>ext/strings.go</c>, version 2. Results of more than 64 Mi characters are errors.</content>
public static partial class CelFunctions
{
    /// <summary><c>text.charAt(index)</c>.</summary>
    public static CelValue CharAt(CelEvaluation cel, CelValue value, CelValue index)
    {
        cel.Charge(1);
        return (value, index) is (CelString text, CelInt place) ? TextSearch.CharAt(text.Value, place.Value) : Refuse("charAt", value, index);
    }

    /// <summary><c>text.indexOf(text)</c>, <c>list.indexOf(element)</c>.</summary>
    public static CelValue IndexOf(CelEvaluation cel, CelValue value, CelValue sought)
    {
        cel.Charge(ListContents.TraversalCost(value));
        return (value, sought) switch
        {
            (CelString text, CelString part) => TextSearch.IndexOf(text.Value, part.Value, 0),
            (CelList list, not CelError) => new CelInt(ListContents.IndexOf(list, sought, isLast: false)),
            _ => Refuse("indexOf", value, sought),
        };
    }

    /// <summary><c>text.indexOf(text, from)</c>.</summary>
    public static CelValue IndexOf(CelEvaluation cel, CelValue value, CelValue sought, CelValue from)
    {
        ChargeList(cel, ListContents.TraversalCost(value), value, sought);
        return (value, sought, from) is (CelString text, CelString part, CelInt place)
            ? TextSearch.IndexOf(text.Value, part.Value, place.Value)
            : Refuse("indexOf", value, sought, from);
    }

    /// <summary><c>text.lastIndexOf(text)</c>, <c>list.lastIndexOf(element)</c>.</summary>
    public static CelValue LastIndexOf(CelEvaluation cel, CelValue value, CelValue sought)
    {
        cel.Charge(ListContents.TraversalCost(value));
        return (value, sought) switch
        {
            (CelString text, CelString part) => TextSearch.LastIndexOf(text.Value, part.Value),
            (CelList list, not CelError) => new CelInt(ListContents.IndexOf(list, sought, isLast: true)),
            _ => Refuse("lastIndexOf", value, sought),
        };
    }

    /// <summary><c>text.lastIndexOf(text, from)</c>.</summary>
    public static CelValue LastIndexOf(CelEvaluation cel, CelValue value, CelValue sought, CelValue from)
    {
        ChargeList(cel, ListContents.TraversalCost(value), value, sought);
        return (value, sought, from) is (CelString text, CelString part, CelInt place)
            ? TextSearch.LastIndexOf(text.Value, part.Value, place.Value)
            : Refuse("lastIndexOf", value, sought, from);
    }

    /// <summary><c>text.lowerAscii()</c>.</summary>
    public static CelValue LowerAscii(CelEvaluation cel, CelValue value) =>
        Change(cel, "lowerAscii", value, static text => Map(text, static c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));

    /// <summary><c>text.upperAscii()</c>.</summary>
    public static CelValue UpperAscii(CelEvaluation cel, CelValue value) =>
        Change(cel, "upperAscii", value, static text => Map(text, static c => char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c));

    /// <summary><c>text.trim()</c>: without the white space of Unicode at both ends.</summary>
    public static CelValue Trim(CelEvaluation cel, CelValue value) => Change(cel, "trim", value, static text => text.Trim());

    /// <summary><c>text.replace(old, new)</c>.</summary>
    public static CelValue Replace(CelEvaluation cel, CelValue value, CelValue old, CelValue replacement)
    {
        ChargeList(cel, Rebuilding(value), value, old);
        return (value, old, replacement) is (CelString text, CelString sought, CelString put)
            ? MakeText(TextChanges.Replace(text.Value, sought.Value, put.Value, -1))
            : Refuse("replace", value, old, replacement);
    }

    /// <summary><c>text.replace(old, new, limit)</c>.</summary>
    public static CelValue Replace(CelEvaluation cel, CelValue value, CelValue old, CelValue replacement, CelValue limit)
    {
        ChargeList(cel, Rebuilding(value), value, old, replacement);
        return (value, old, replacement, limit) is (CelString text, CelString sought, CelString put, CelInt most)
            ? MakeText(TextChanges.Replace(text.Value, sought.Value, put.Value, most.Value))
            : Refuse("replace", value, old, replacement, limit);
    }

    /// <summary><c>text.split(separator)</c>.</summary>
    public static CelValue Split(CelEvaluation cel, CelValue value, CelValue separator)
    {
        cel.Charge(Rebuilding(value));
        return (value, separator) is (CelString text, CelString between)
            ? TextList(TextChanges.Split(text.Value, between.Value, -1))
            : Refuse("split", value, separator);
    }

    /// <summary><c>text.split(separator, limit)</c>.</summary>
    public static CelValue Split(CelEvaluation cel, CelValue value, CelValue separator, CelValue limit)
    {
        ChargeList(cel, Rebuilding(value), value, separator);
        return (value, separator, limit) is (CelString text, CelString between, CelInt most)
            ? TextList(TextChanges.Split(text.Value, between.Value, most.Value))
            : Refuse("split", value, separator, limit);
    }

    /// <summary><c>text.substring(start)</c>.</summary>
    public static CelValue Substring(CelEvaluation cel, CelValue value, CelValue start)
    {
        cel.Charge(Traversal(value));
        return (value, start) is (CelString text, CelInt first) ? TextSearch.Substring(text.Value, first.Value) : Refuse("substring", value, start);
    }

    /// <summary><c>text.substring(start, end)</c>.</summary>
    public static CelValue Substring(CelEvaluation cel, CelValue value, CelValue start, CelValue end)
    {
        ChargeList(cel, Traversal(value), value, start);
        return (value, start, end) is (CelString text, CelInt first, CelInt last)
            ? TextSearch.Substring(text.Value, first.Value, last.Value)
            : Refuse("substring", value, start, end);
    }

    /// <summary><c>list.join()</c>.</summary>
    public static CelValue Join(CelEvaluation cel, CelValue value)
    {
        CelValue result = value is CelList list && ListContents.Holds(list, static item => item is CelString) ? Join(list, "") : Refuse("join", value);
        cel.Charge(Rebuilding(result));
        return result;
    }

    /// <summary><c>list.join(separator)</c>.</summary>
    public static CelValue Join(CelEvaluation cel, CelValue value, CelValue separator)
    {
        CelValue result = (value, separator) is (CelList list, CelString between) && ListContents.Holds(list, static item => item is CelString)
            ? Join(list, between.Value)
            : Refuse("join", value, separator);
        cel.Charge(Rebuilding(result));
        return result;
    }

    /// <summary><c>strings.quote(text)</c>.</summary>
    public static CelValue StringsQuote(CelEvaluation cel, CelValue value) => Change(cel, "strings.quote", value, TextChanges.Quote);

    private static CelValue Change(CelEvaluation cel, string function, CelValue value, Func<string, string> change)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? new CelString(change(text.Value)) : Refuse(function, value);
    }

    private static string Map(string text, Converter<char, char> map) => new(Array.ConvertAll(text.ToCharArray(), map));

    private static CelValue Join(CelList list, string separator)
    {
        var pieces = new List<string>(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            CelValue item = list[i];
            if (item is not CelString text)
            {
                return item as CelError ?? new CelError(item is CelNull
                    ? "expected all elements to be of type string, but got <nil>"
                    : $"unsupported type conversion from '{item.TypeName}' to string");
            }

            pieces.Add(text.Value);
        }

        return MakeText(TextChanges.Join(pieces, separator));
    }

    private static CelValue MakeText(string? text) => text is null ? new CelError("the string is too long") : new CelString(text);
}
