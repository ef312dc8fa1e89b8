namespace RouteModel.Resources.Schemas.Rules;

/// <summary>Which numbers a schema's type and format can hold at all; the API server looks since 1.36.</summary>
/// <remarks>
/// kube-openapi, <c>validate.IsValueValidAgainstRange</c>. The server prints a float with its shortest digits and parses them: -2^63 prints as
/// -9223372036854776000 and is no integer of 64 bits.
/// </remarks>
internal static class NumberRange
{
    /// <summary>What cannot hold an integer: <c>integer with format int32</c>; <see langword="null"/> if nothing is wrong.</summary>
    public static string? Fault(StructuralSchema schema, long value) =>
        schema is { IntOrString: false, Type: SchemaType.Integer, Format: "int32" } && value is < int.MinValue or > int.MaxValue ? Name(schema) : null;

    /// <summary>What cannot hold a float.</summary>
    public static string? Fault(StructuralSchema schema, double value)
    {
        if (schema.IntOrString)
        {
            return null;
        }

        bool isHeld = (schema.Type, schema.Format) switch
        {
            (SchemaType.Integer, "int32") => value == Math.Truncate(value) && value is >= int.MinValue and <= int.MaxValue,
            (SchemaType.Integer, _) => value == Math.Truncate(value) && Math.Abs(value) < 9223372036854775808.0,
            (SchemaType.Number, "float") => float.IsFinite((float)value),
            _ => true,
        };
        return isHeld ? null : Name(schema);
    }

    private static string Name(StructuralSchema schema) =>
        schema.Type == SchemaType.Number ? "number with format float"
        : schema.Format is "int32" or "int64" ? "integer with format " + schema.Format
        : "integer (default format)";
}
