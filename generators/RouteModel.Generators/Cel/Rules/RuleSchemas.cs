using RouteModel.Generators.Cel.Evaluation;
using RouteModel.Generators.Schema;
using RouteModel.Resources;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Schemas;
using SchemaNode = RouteModel.Generators.Schema.SchemaNode;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>
/// Schemas as the rules of values take them, with rules that are evaluated while the project is built. Only what decides the values of expressions is
/// there: a value is judged by its schema elsewhere. A rule that does not compile is left out, as that is an error by itself.
/// </summary>
/// <remarks>Recursion follows the schema.</remarks>
/// <param name="compiler">Compiles the rules.</param>
internal sealed class RuleSchemas(NodeCompiler compiler)
{
    /// <summary>The schema of a node with everything below it.</summary>
    public StructuralSchema Of(SchemaNode node, bool isResource) => new()
    {
        Type = node.IsIntOrString ? SchemaType.Any : TypeOf(node.Kind),
        Properties = [.. node.Properties.Select(property => new PropertySchema(property.Name, Below(property.Schema)))],
        Items = node.Items is { } items ? Below(items) : null,
        AdditionalProperties = node.AdditionalSchema is { } additional ? AdditionalProperties.Of(Below(additional))
            : node.AdditionalFlag is { } flag ? (flag ? AdditionalProperties.Any : AdditionalProperties.None)
            : null,
        ListType = node.Constraints.ListType switch { "set" => ListType.Set, "map" => ListType.Map, _ => ListType.Atomic },
        ListMapKeys = node.Constraints.ListMapKeys,
        Nullable = node.IsNullable,
        PreserveUnknownFields = node.PreservesUnknownFields,
        EmbeddedResource = isResource,
        IntOrString = node.IsIntOrString,
        Format = node.Constraints.Format ?? "",
        Rules = [.. compiler.Compile(node, isResource).Where(rule => rule.Rule?.Root is not null).Select(RuleOf)],
    };

    private StructuralSchema Below(SchemaNode node) => Of(node, node.IsEmbeddedResource);

    private static ValidationRule RuleOf(RuleCompilation rule) =>
        new(rule.Spec.Rule!.Text.Trim(), ExpressionEvaluator.Prepare(rule.Rule!.Root!))
        {
            Message = rule.Spec.Message?.Text.Trim() ?? "",
            MessageExpressionText = rule.Spec.MessageExpression?.Text ?? "",
            MessageExpression = rule.MessageExpression?.Root is { } message ? ExpressionEvaluator.Prepare(message) : null,
            Reason = rule.Spec.Reason?.Text switch
            {
                "FieldValueRequired" => FieldErrorType.Required,
                "FieldValueForbidden" => FieldErrorType.Forbidden,
                "FieldValueDuplicate" => FieldErrorType.Duplicate,
                _ => FieldErrorType.Invalid,
            },
            FieldPath = rule.FieldPath,
            UsesOldSelf = rule.UsesOldSelf,
            OptionalOldSelf = rule.Spec.OptionalOldSelf is true,
        };

    private static SchemaType TypeOf(SchemaKind kind) => kind switch
    {
        SchemaKind.Object => SchemaType.Object,
        SchemaKind.Array => SchemaType.Array,
        SchemaKind.String => SchemaType.String,
        SchemaKind.Integer => SchemaType.Integer,
        SchemaKind.Number => SchemaType.Number,
        SchemaKind.Boolean => SchemaType.Boolean,
        _ => SchemaType.Any,
    };
}
