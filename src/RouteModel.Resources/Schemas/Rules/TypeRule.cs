using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keyword <c>type</c>.</summary>
internal static class TypeRule
{
    public static void Check(in SchemaNode node)
    {
        SchemaType type = node.Schema.Type;
        if (type == SchemaType.Any || Fits(type, node.Value))
        {
            return;
        }

        string actual = Name(node.Value.Kind);
        string detail = $"{node.Name} in body must be of type {Name(type)}: \"{actual}\"";
        node.Result.Add(new FieldError(FieldErrorType.TypeInvalid, node.Field, $"\"{actual}\"", detail, node.Value.Offset));
    }

    private static bool Fits(SchemaType type, RawValue value) => type switch
    {
        SchemaType.Object => value.Kind == RawKind.Object,
        SchemaType.Array => value.Kind == RawKind.Array,
        SchemaType.String => value.Kind == RawKind.String,
        SchemaType.Boolean => value.Kind == RawKind.Boolean,
        SchemaType.Number => value.IsNumber,
        _ => value.Kind == RawKind.Integer || (value.Kind == RawKind.Float && JsonNumber.IsInteger(value.Float)),
    };

    private static string Name(SchemaType type) => type switch
    {
        SchemaType.Object => "object",
        SchemaType.Array => "array",
        SchemaType.String => "string",
        SchemaType.Boolean => "boolean",
        SchemaType.Number => "number",
        _ => "integer",
    };

    private static string Name(RawKind kind) => kind switch
    {
        RawKind.Null => "null",
        RawKind.Boolean => "boolean",
        RawKind.Integer => "integer",
        RawKind.Float => "number",
        RawKind.String => "string",
        RawKind.Array => "array",
        _ => "object",
    };
}
