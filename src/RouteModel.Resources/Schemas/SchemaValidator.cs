using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas.Rules;

namespace RouteModel.Resources.Schemas;

/// <summary>What the API server says of a value under a structural schema, in its order and words.</summary>
/// <remarks>
/// kube-openapi, <c>pkg/validation/validate</c>, <c>SchemaValidator.Validate</c>. Recursion follows the schema, so its depth is the schema's.
/// Siblings, which the server visits in random order, come in the order of the CRD.
/// </remarks>
internal static class SchemaValidator
{
    /// <summary>The errors of a value at the root of a document.</summary>
    public static IReadOnlyList<FieldError> Validate(StructuralSchema schema, RawValue value)
    {
        var result = new SchemaResult();
        Validate(new SchemaNode(schema, value, new SchemaPath(), result));
        return result.Errors;
    }

    /// <summary>Judges one node and everything below it.</summary>
    public static void Validate(in SchemaNode node)
    {
        TypeRule.Check(node);
        switch (node.Value.Kind)
        {
            case RawKind.String:
                StringRules.Check(node);
                break;
            case RawKind.Integer or RawKind.Float:
                NumberRules.Check(node);
                break;
            case RawKind.Array:
                ArrayRules.Check(node);
                break;
            default:
                break;
        }

        EnumRule.Check(node);
        if (node.Value.Kind == RawKind.Object)
        {
            ObjectRules.Check(node);
        }
    }
}
