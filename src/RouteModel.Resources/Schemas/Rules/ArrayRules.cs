using System.Globalization;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keywords <c>items</c>, <c>minItems</c> and <c>maxItems</c>, in this order.</summary>
internal static class ArrayRules
{
    public static void Check(in SchemaNode node)
    {
        List<RawValue> items = node.Value.Items;
        if (node.Schema.Items is { } schema)
        {
            SchemaMark mark = node.Path.Mark;
            for (int i = 0; i < items.Count; i++)
            {
                node.Path.EnterItem(i);
                SchemaValidator.Validate(node.Item(schema, i, items[i]));
                node.Path.Return(mark);
            }
        }

        if (node.Schema.MinItems is { } fewest && items.Count < fewest)
        {
            string count = items.Count.ToString(CultureInfo.InvariantCulture);
            node.Invalid(count, string.Create(CultureInfo.InvariantCulture, $"should have at least {fewest} items"));
        }

        if (node.Schema.MaxItems is { } most && items.Count > most)
        {
            node.Result.Add(FieldError.TooMany(node.Field, items.Count, most, node.Value.Offset));
        }

        node.Result.Match(2);
    }
}
