using RouteModel.Resources.Schemas.Formats;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keyword <c>format</c> of a string. Formats of numbers are a matter of <see cref="NumberRules"/>.</summary>
internal static class FormatRule
{
    public static void Check(in SchemaNode node)
    {
        if (FormatCatalogue.Find(node.Schema) is not { } isOfFormat)
        {
            return;
        }

        if (!isOfFormat(node.Value.Text))
        {
            node.TypeInvalid(node.Schema.Format, GoSyntax.Quote(node.Value.Text));
        }

        node.Result.Match();
    }
}
