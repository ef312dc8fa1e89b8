using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>Values of a document. Nothing is copied: elements and entries become values when they are asked for.</summary>
/// <remarks>apiserver, <c>pkg/cel/common/values.go</c>, <c>UnstructuredToVal</c>. What is not of the schema's type is an error as a value.</remarks>
internal static class CelSchemaValues
{
    private static readonly CelError UnexpectedNull = new("invalid data, got null for schema with nullable=false");
    private static readonly CelError NoIntOrString = new("invalid data, expected XIntOrString value to be either a string or integer");
    private static readonly CelError NoMap = new("invalid data, expected a map for the provided schema with type=object");
    private static readonly CelError NoArray = new("invalid data, expected an array for the provided schema with type=array");
    private static readonly CelError NoItems = new("invalid array type, expected Items with a non-empty Schema");


    private static readonly CelError NoType = new(
        "invalid type, expected object, array, number, integer, boolean or string, "
        + "or no type with x-int-or-string or x-preserve-unknown-fields set, got ");

    /// <summary>The value of a node. Where it is the root of a resource it has type and object metadata.</summary>
    /// <param name="value">The document's value, pruned and defaulted.</param>
    /// <param name="schema">The node's schema.</param>
    /// <param name="isResourceRoot">Whether the node is the root of a resource.</param>
    public static CelValue Of(RawValue value, StructuralSchema schema, bool isResourceRoot = false) =>
        value.Kind == RawKind.Null ? schema.Nullable ? CelNull.Value : UnexpectedNull
        : schema.IntOrString ? OfIntOrString(value)
        : schema.Type switch
        {
            SchemaType.Object => OfObject(value, schema, isResourceRoot),
            SchemaType.Array => OfArray(value, schema),
            SchemaType.String => value.Kind == RawKind.String ? CelSchemaTexts.Of(value.Text, schema.Format) : Expected("string", value),
            SchemaType.Number => value.IsNumber ? new CelDouble(value.Number) : Expected("float", value),
            SchemaType.Integer => value.Kind == RawKind.Integer ? new CelInt(value.Integer) : Expected("int", value),
            SchemaType.Boolean => value.Kind == RawKind.Boolean ? CelBool.Of(value.Boolean) : Expected("bool", value),
            _ => schema.PreserveUnknownFields ? new CelPreserved(value) : NoType,
        };

    /// <summary>The value of what a list holds after <c>+</c>: a document's value, or a value of CEL that no document can hold.</summary>
    public static CelValue Of(object native, StructuralSchema schema) => native is RawValue value ? Of(value, schema)
        : native is CelNull ? Of(RawValue.OfNull(0), schema)
        : schema.IntOrString ? NoIntOrString
        : schema.Type switch
        {
            SchemaType.Object => NoMap,
            SchemaType.Array => NoArray,
            SchemaType.String => Expected("string", native),
            SchemaType.Number => Expected("float", native),
            SchemaType.Integer => Expected("int", native),
            SchemaType.Boolean => Expected("bool", native),
            _ => NoType,
        };

    private static CelValue OfIntOrString(RawValue value) => value.Kind switch
    {
        RawKind.String => new CelString(value.Text),
        RawKind.Integer => new CelInt(value.Integer),
        _ => NoIntOrString,
    };

    private static CelValue OfObject(RawValue value, StructuralSchema schema, bool isResourceRoot)
    {
        return value.Kind == RawKind.Object ? new CelSchemaMap(value, new CelSchema(schema, isResourceRoot || schema.EmbeddedResource)) : NoMap;
    }

    private static CelValue OfArray(RawValue value, StructuralSchema schema) => value.Kind != RawKind.Array ? NoArray
        : schema.Items is not { } items ? NoItems
        : schema.ListType switch
        {
            ListType.Set => new CelSchemaSet(value.Items, items),
            ListType.Map => new CelSchemaMapList(value.Items, items, schema.ListMapKeys),
            _ => new CelSchemaList(value.Items, items),
        };

    private static CelError Expected(string type, object native) => new($"invalid data, expected {type}, got {GoTypes.NameOf(native)}");
}
