using RouteModel.Resources.Cel.Strings;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Cel;

/// <content>
/// Regular expressions of RE2. cel-go: <c>common/stdlib</c>; Kubernetes: <c>pkg/cel/library/regex.go</c>. A constant pattern, which
/// nearly all are, is compiled with the program; the call is then one that takes a list of arguments, and is charged as such.
/// </content>
public static partial class CelFunctions
{
    /// <summary><c>text.matches(pattern)</c>: whether the pattern is found anywhere.</summary>
    public static CelValue Matches(CelEvaluation cel, CelValue value, CelValue pattern)
    {
        ChargeList(cel, Search(value.Size, pattern.Size), value);
        return Searched(value, pattern, "", static (text, regex) => CelBool.Of(regex.IsMatch(text)));
    }

    /// <summary><c>text.matches(pattern)</c> of a constant pattern.</summary>
    public static CelValue Matches(CelEvaluation cel, CelValue value, Re2Regex pattern)
    {
        ChargeSearch(cel, value, pattern);
        return value is CelString text ? CelBool.Of(pattern.IsMatch(text.Value)) : Refuse(value);
    }

    /// <summary><c>text.find(pattern)</c>: the first match, or the empty string.</summary>
    public static CelValue Find(CelEvaluation cel, CelValue value, CelValue pattern)
    {
        ChargeList(cel, Search(value.Size, pattern.Size), value);
        return Searched(value, pattern, "Illegal regex: ", Found);
    }

    /// <summary><c>text.find(pattern)</c> of a constant pattern.</summary>
    public static CelValue Find(CelEvaluation cel, CelValue value, Re2Regex pattern)
    {
        ChargeSearch(cel, value, pattern);
        return value is CelString text ? Found(text.Value, pattern) : Refuse(value);
    }

    /// <summary><c>text.findAll(pattern)</c>: all matches.</summary>
    public static CelValue FindAll(CelEvaluation cel, CelValue value, CelValue pattern)
    {
        ChargeList(cel, Search(value.Size, pattern.Size), value);
        return Searched(value, pattern, "Illegal regex: ", static (text, regex) => FoundAll(text, regex, -1));
    }

    /// <summary><c>text.findAll(pattern)</c> of a constant pattern.</summary>
    public static CelValue FindAll(CelEvaluation cel, CelValue value, Re2Regex pattern)
    {
        ChargeSearch(cel, value, pattern);
        return value is CelString text ? FoundAll(text.Value, pattern, -1) : Refuse(value);
    }

    /// <summary><c>text.findAll(pattern, limit)</c>: no more matches than the limit, all if it is negative.</summary>
    public static CelValue FindAll(CelEvaluation cel, CelValue value, CelValue pattern, CelValue limit)
    {
        ChargeList(cel, Search(value.Size, pattern.Size), value, pattern);
        return FirstError(value, pattern) is { } error ? error
            : limit is CelInt most ? Searched(value, pattern, "Illegal regex: ", (text, regex) => FoundAll(text, regex, most.Value))
            : Refuse(limit);
    }

    /// <summary><c>text.findAll(pattern, limit)</c> of a constant pattern.</summary>
    public static CelValue FindAll(CelEvaluation cel, CelValue value, Re2Regex pattern, CelValue limit)
    {
        ChargeSearch(cel, value, pattern);
        return (value, limit) is (CelString text, CelInt most) ? FoundAll(text.Value, pattern, most.Value) : Refuse(value, limit);
    }

    private static void ChargeSearch(CelEvaluation cel, CelValue value, Re2Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ChargeList(cel, Search(value.Size, (ulong)CodePoints.Count(pattern.Pattern)), value);
    }

    private static CelValue Searched(CelValue value, CelValue pattern, string prefix, Func<string, Re2Regex, CelValue> search) =>
        (value, pattern) is not (CelString text, CelString expression) ? Refuse(value, pattern)
            : PatternCache.TryGet(expression.Value, out Re2Regex? regex, out string? error) ? search(text.Value, regex)
            : new CelError(prefix + error);

    private static CelString Found(string text, Re2Regex regex) =>
        new CelString(regex.Find(text, 0, out int index, out int length) ? text.Substring(index, length) : "");

    private static CelListValue FoundAll(string text, Re2Regex regex, long limit) =>
        TextList(regex.FindAll(text, (int)Math.Clamp(limit, -1, int.MaxValue)).Select(match => text.Substring(match.Index, match.Length)));
}
