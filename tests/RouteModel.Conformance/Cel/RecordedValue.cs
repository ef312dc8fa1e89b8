using System.Globalization;
using System.Text;
using System.Text.Json;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Conformance.Cel;

/// <summary>Values and types of CEL as the recordings write them.</summary>
internal static class RecordedValue
{
    public static CelType TypeOf(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.String)
        {
            return type.GetString() switch
            {
                "bool" => CelType.Bool,
                "int" => CelType.Int,
                "uint" => CelType.Uint,
                "double" => CelType.Double,
                "string" => CelType.String,
                "bytes" => CelType.Bytes,
                "timestamp" => CelType.Timestamp,
                "duration" => CelType.Duration,
                "null" => CelType.Null,
                "dyn" => CelType.Dyn,
                var other => throw new InvalidDataException($"No type {other} is known."),
            };
        }

        return type.TryGetProperty("list", out JsonElement element)
            ? CelType.ListOf(TypeOf(element))
            : CelType.MapOf(TypeOf(type.GetProperty("map")[0]), TypeOf(type.GetProperty("map")[1]));
    }

    /// <summary>The C# that makes a value.</summary>
    public static string Code(JsonElement value)
    {
        string text = value.TryGetProperty("v", out JsonElement v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
        return value.GetProperty("t").GetString() switch
        {
            "null" => "V.CelNull.Value",
            "bool" => v.GetBoolean() ? "V.CelBool.True" : "V.CelBool.False",
            "int" => $"new V.CelInt({(text == "-9223372036854775808" ? "long.MinValue" : text)})",
            "uint" => $"new V.CelUint({text}ul)",
            "double" => $"new V.CelDouble(double.Parse({Quoted(text)}, System.Globalization.CultureInfo.InvariantCulture))",
            "string" => $"new V.CelString({Quoted(text)})",
            "bytes" => $"new V.CelBytes(System.Convert.FromBase64String({Quoted(text)}))",
            "duration" => $"F.ToDuration(Free, new V.CelString({Quoted(text)}))",
            "timestamp" => $"F.ToTimestamp(Free, new V.CelString({Quoted(text)}))",
            "list" => $"F.ConstantList([{string.Join(", ", v.EnumerateArray().Select(Code))}])",
            "map" => $"F.ConstantMap([{string.Join(", ", v.EnumerateArray().Select(pair => $"new({Code(pair[0])}, {Code(pair[1])})"))}])",
            var other => throw new InvalidDataException($"No value of type {other} is known."),
        };
    }

    /// <summary>A value as one text, recorded or computed, for comparison.</summary>
    public static string Text(JsonElement value)
    {
        JsonElement v = value.TryGetProperty("v", out JsonElement some) ? some : default;
        string type = value.GetProperty("t").GetString()!;
        return type switch
        {
            "null" => "null",
            "list" => $"[{string.Join(", ", v.EnumerateArray().Select(Text))}]",
            "map" => $"{{{string.Join(", ", v.EnumerateArray().Select(pair => $"{Text(pair[0])}: {Text(pair[1])}").Order(StringComparer.Ordinal))}}}",
            "optional" => v.ValueKind == JsonValueKind.Undefined ? "none" : $"optional({Text(v)})",
            "opaque" => $"opaque {value.GetProperty("type").GetString()}",
            "bool" => v.GetBoolean() ? "true" : "false",
            "double" => "double " + Double(v.GetString()!),
            "duration" => Time(Resources.Cel.CelFunctions.ToDuration(new Resources.Cel.CelEvaluation(), new CelString(v.GetString()!))),
            "timestamp" => Time(Resources.Cel.CelFunctions.ToTimestamp(new Resources.Cel.CelEvaluation(), new CelString(v.GetString()!))),
            _ => $"{type} {v.GetString()}",
        };
    }

    public static string Text(CelValue value) => value switch
    {
        CelError error => $"error {error.Message}",
        CelNull => "null",
        CelBool flag => flag.Value ? "true" : "false",
        CelInt number => "int " + number.Value.ToString(CultureInfo.InvariantCulture),
        CelUint number => "uint " + number.Value.ToString(CultureInfo.InvariantCulture),
        CelDouble number => "double " + number.Value.ToString("R", CultureInfo.InvariantCulture),
        CelString text => "string " + text.Value,
        CelBytes bytes => "bytes " + Convert.ToBase64String(bytes.Value.Span),
        CelDuration or CelTimestamp => Time(value),
        CelTypeValue type => "type " + type.Name,
        CelOptional { Value: null } => "none",
        CelOptional optional => $"optional({Text(optional.Value)})",
        CelList list => $"[{string.Join(", ", Enumerable.Range(0, list.Count).Select(i => Text(list[i])))}]",
        CelMap map => $"{{{string.Join(", ", map.Keys.Select(key => $"{Text(key)}: {Text(map.Find(key)!)}").Order(StringComparer.Ordinal))}}}",
        _ => "opaque " + value.TypeName,
    };

    // Recordings write instants in UTC and spans as Go does.
    private static string Time(CelValue value) => value switch
    {
        CelDuration duration => $"duration {duration.Nanoseconds}",
        CelTimestamp timestamp => $"timestamp {timestamp.Seconds}.{timestamp.Nanoseconds:D9}",
        _ => Text(value),
    };

    private static string Double(string text) => double.Parse(text.Replace("+Inf", "Infinity", StringComparison.Ordinal).Replace("-Inf", "-Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
