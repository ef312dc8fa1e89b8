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
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="old">The value that an update replaces; what did not change is excused.</param>
    public static IReadOnlyList<FieldError> Validate(StructuralSchema schema, RawValue value, RawValue? old = null)
    {
        var result = new SchemaResult();
        CorrelatedValue? correlation = old is null ? null : new CorrelatedValue(schema, value, old);
        Validate(new SchemaNode(schema, value, new SchemaPath(), result, correlation));
        return result.Errors;
    }

    /// <summary>Judges one node and everything below it. On the way it counts as the server does which alternative fits best.</summary>
    public static void Validate(in SchemaNode node)
    {
        if (node.Correlation is { AreEqual: true })
        {
            return;
        }

        TypeRule.Check(node);
        if (node.Value.Kind == RawKind.Null)
        {
            EnumRule.Check(node);
            return;
        }

        JunctorRules.Check(node);
        CheckByKind(node);
        node.Result.Match();
    }

    private static void CheckByKind(in SchemaNode node)
    {
        switch (node.Value.Kind)
        {
            case RawKind.String:
                StringRules.Check(node);
                FormatRule.Check(node);
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
        node.Result.Match();
        if (node.Value.Kind == RawKind.Object)
        {
            ObjectRules.Check(node);
        }
    }
}
