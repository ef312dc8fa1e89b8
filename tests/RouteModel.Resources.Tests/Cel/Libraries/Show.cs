using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Values made short for tests, and shown short: errors begin with an exclamation mark.</summary>
internal static class Show
{
    public static CelString Str(string value) => new(value);

    public static CelInt Int(long value) => new(value);

    public static CelListValue List(params CelValue[] items) => new(items);

    public static CelListValue Texts(params string[] items) => new(Array.ConvertAll(items, static CelValue (item) => new CelString(item)));

    public static CelListValue Ints(params long[] items) => new(Array.ConvertAll(items, static CelValue (item) => new CelInt(item)));

    public static CelDuration Seconds(long value) => new(value * 1_000_000_000);

    /// <summary>A value as text.</summary>
    public static string Of(CelValue value) => value switch
    {
        CelError error => "!" + error.Message,
        CelString text => text.Value,
        CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelUint number => number.Value.ToString(CultureInfo.InvariantCulture) + "u",
        CelDouble number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        CelBool boolean => boolean.Value ? "true" : "false",
        CelNull => "null",
        CelBytes bytes => "b:" + Encoding.UTF8.GetString(bytes.Value.Span),
        CelDuration duration => duration.Nanoseconds.ToString(CultureInfo.InvariantCulture) + "ns",
        CelTimestamp timestamp => "@" + timestamp.Seconds.ToString(CultureInfo.InvariantCulture),
        CelOptional optional => optional.Value is { } inner ? "some " + Of(inner) : "none",
        CelList list => "[" + string.Join("|", Enumerable.Range(0, list.Count).Select(i => Of(list[i]))) + "]",
        CelMap map => "{" + string.Join("|", map.Keys.Select(key => Of(key) + "=" + Of(map.Find(key)!))) + "}",
        CelIp ip => ip.Text,
        CelCidr cidr => cidr.Text,
        CelQuantity quantity => quantity.Text,
        CelSemver semver => semver.Text,
        CelUrl url => url.Text,
        _ => value.ToString()!,
    };

    /// <summary>The result of a call as text.</summary>
    public static string Result(Func<CelEvaluation, CelValue> call) => Of(call(new CelEvaluation()));

    /// <summary>What a call costs.</summary>
    public static ulong Cost(Func<CelEvaluation, CelValue> call)
    {
        var cel = new CelEvaluation();
        _ = call(cel);
        return cel.Cost;
    }
}
