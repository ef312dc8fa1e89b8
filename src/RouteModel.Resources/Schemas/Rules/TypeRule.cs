using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keywords <c>type</c>, <c>nullable</c> and <c>x-kubernetes-int-or-string</c>, and what a <c>format</c> makes of them.</summary>
/// <remarks>
/// kube-openapi, <c>validate.typeValidator</c>. A recognised format is named in place of the type, a node without a type gets one from it, and
/// under a string's format the type of strings and arrays is not looked at.
/// </remarks>
internal static class TypeRule
{
    public static void Check(in SchemaNode node)
    {
        (StructuralSchema schema, RawValue value) = (node.Schema, node.Value);
        bool hasType = schema.IntOrString || schema.Type != SchemaType.Any;
        if (value.Kind == RawKind.Null)
        {
            Report(node, !hasType || schema.Nullable ? null : TypeOf(schema), "\"null\"");
            return;
        }

        bool hasFormat = FormatCatalogue.IsRecognised(schema);
        if (!hasType && !hasFormat)
        {
            return;
        }

        node.Result.Match();
        if (Fits(schema, value))
        {
            node.Result.Match();
        }
        else if (hasFormat && value.Kind is not (RawKind.String or RawKind.Array))
        {
            Report(node, NativeFormat(value.Kind) == schema.Format ? null : schema.Format, $"\"{NativeFormat(value.Kind)}\"");
        }
        else
        {
            bool isUnchecked = hasFormat && !IsNumeric(schema);
            Report(node, isUnchecked ? null : TypeOf(schema), $"\"{Name(value.Kind)}\"");
        }
    }

    private static void Report(in SchemaNode node, string? type, string actual)
    {
        if (type is null)
        {
            node.Result.Match();
        }
        else
        {
            node.TypeInvalid(type, actual);
        }
    }

    private static bool IsNumeric(StructuralSchema schema) => schema.IntOrString || schema.Type is SchemaType.Integer or SchemaType.Number;

    private static bool Fits(StructuralSchema schema, RawValue value) =>
        schema.IntOrString ? value.Kind == RawKind.String || IsInteger(value) : schema.Type switch
        {
            SchemaType.Object => value.Kind == RawKind.Object,
            SchemaType.Array => value.Kind == RawKind.Array,
            SchemaType.String => value.Kind == RawKind.String,
            SchemaType.Boolean => value.Kind == RawKind.Boolean,
            SchemaType.Number => value.IsNumber,
            SchemaType.Integer => IsInteger(value),
            _ => false,
        };

    private static bool IsInteger(RawValue value) => value.Kind == RawKind.Integer || (value.Kind == RawKind.Float && JsonNumber.IsInteger(value.Float));

    private static string TypeOf(StructuralSchema schema) => schema.IntOrString ? "integer,string" : schema.Type switch
    {
        SchemaType.Object => "object",
        SchemaType.Array => "array",
        SchemaType.String => "string",
        SchemaType.Boolean => "boolean",
        SchemaType.Number => "number",
        _ => "integer",
    };

    private static string NativeFormat(RawKind kind) => kind switch
    {
        RawKind.Integer => "int64",
        RawKind.Float => "float64",
        _ => "",
    };

    private static string Name(RawKind kind) => kind switch
    {
        RawKind.Boolean => "boolean",
        RawKind.Integer => "integer",
        RawKind.Float => "number",
        RawKind.String => "string",
        RawKind.Array => "array",
        _ => "object",
    };
}
