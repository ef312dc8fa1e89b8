using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>The Go types that values have inside the API server.</summary>
internal static class GoTypes
{
    /// <summary>The type of a document's value, or of what cel-go's <c>Value()</c> gives of one that no document holds.</summary>
    public static string NameOf(object native) => native switch
    {
        RawValue value => value.Kind switch
        {
            RawKind.Boolean => "bool",
            RawKind.Integer => "int64",
            RawKind.Float => "float64",
            RawKind.String => "string",
            RawKind.Array => "[]interface {}",
            RawKind.Object => "map[string]interface {}",
            _ => "<nil>",
        },
        CelUint => "uint64",
        CelBytes => "[]uint8",
        CelDuration => "time.Duration",
        CelTimestamp => "time.Time",
        CelList => "[]ref.Val",
        CelMap => "map[ref.Val]ref.Val",
        CelTypeValue => "string",
        CelValue value => value.GoTypeName,
        _ => "interface {}",
    };

    /// <summary>Whether a value can be a key of a Go map.</summary>
    public static bool IsHashable(object native) =>
        native is not (CelBytes or CelList or CelMap or RawValue { Kind: RawKind.Array or RawKind.Object });

    /// <summary>What a value is as a key of a Go map; numbers of different types are different keys.</summary>
    public static object KeyOf(object? native) => native switch
    {
        RawValue value => value.Kind switch
        {
            RawKind.Boolean => value.Boolean,
            RawKind.Integer => value.Integer,
            RawKind.Float => value.Float,
            RawKind.String => value.Text,
            _ => DBNull.Value,
        },
        CelUint value => value.Value,
        CelDuration value => (nameof(CelDuration), value.Nanoseconds),
        CelTimestamp value => (value.Seconds, value.Nanoseconds, value.OffsetSeconds),
        null or CelNull => DBNull.Value,
        _ => native,
    };
}
