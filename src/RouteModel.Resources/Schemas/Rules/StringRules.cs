using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keywords <c>maxLength</c>, <c>minLength</c> and <c>pattern</c>; only the first that fails is reported.</summary>
internal static class StringRules
{
    public static void Check(in SchemaNode node)
    {
        (StructuralSchema schema, string text) = (node.Schema, node.Value.Text);

        // The server counts code points and says bytes.
        if (schema.MaxLength is { } most && !Proof.AtMostCodePoints(text, most))
        {
            node.Result.Add(FieldError.TooLong(node.Field, most, node.Value.Offset));
        }
        else if (schema.MinLength is { } fewest && !Proof.AtLeastCodePoints(text, fewest))
        {
            node.Invalid(GoSyntax.Quote(text), string.Create(CultureInfo.InvariantCulture, $"should be at least {fewest} chars long"));
        }
        else if (schema.Pattern is { Error: { } error } invalid)
        {
            // The quotation mark that is never closed is upstream's.
            node.Invalid(GoSyntax.Quote(text), $"should match '{invalid.Text}, but pattern is invalid: {error}'");
        }
        else if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            node.Invalid(GoSyntax.Quote(text), $"should match '{pattern.Text}'");
        }

        node.Result.Match();
    }
}
