using System.Globalization;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Tests.Cel;

/// <summary>Values as the tests write them, and short names to make them.</summary>
internal static class CelText
{
    public static CelValue True => CelBool.True;

    public static CelValue False => CelBool.False;

    public static CelValue Int(long value) => new CelInt(value);

    public static CelValue Uint(ulong value) => new CelUint(value);

    public static CelValue Double(double value) => new CelDouble(value);

    public static CelValue Str(string value) => new CelString(value);

    public static CelValue Bytes(params byte[] value) => new CelBytes(value);

    public static CelValue Error(string message) => new CelError(message);

    public static CelList Ints(params long[] values) => CelFunctions.ConstantList([.. values.Select(Int)]);

    public static CelList Texts(params string[] values) => CelFunctions.ConstantList([.. values.Select(Str)]);

    public static CelTimestamp Time(string text) => (CelTimestamp)CelFunctions.ToTimestamp(new CelEvaluation(), Str(text));

    public static CelDuration Duration(string text) => (CelDuration)CelFunctions.ToDuration(new CelEvaluation(), Str(text));

    public static string Of(CelValue? value) => value switch
    {
        null => "nothing",
        CelError error => "error: " + error.Message,
        CelBool condition => condition.Value ? "true" : "false",
        CelNull => "null",
        CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelUint number => number.Value.ToString(CultureInfo.InvariantCulture) + "u",
        CelDouble number => number.Value.ToString("R", CultureInfo.InvariantCulture) + "d",
        CelString text => $"'{text.Value}'",
        CelBytes bytes => "x" + Convert.ToHexString(bytes.Value.Span),
        CelDuration or CelTimestamp => Of(CelFunctions.ToText(new CelEvaluation(), value)),
        CelTypeValue type => "type " + type.Name,
        CelOptional { Value: null } => "none",
        CelOptional optional => $"optional {Of(optional.Value)}",
        CelList list => $"[{string.Join(", ", Enumerable.Range(0, list.Count).Select(i => Of(list[i])))}]",
        CelMap map => $"{{{string.Join(", ", map.Keys.Select(key => $"{Of(key)}: {Of(map.Find(key))}"))}}}",
        _ => value.TypeName,
    };

    /// <summary>The value of a computation and what it cost.</summary>
    public static string Run(Func<CelEvaluation, CelValue> computation)
    {
        var cel = new CelEvaluation();
        return $"{Of(computation(cel))} for {cel.Cost}";
    }
}
