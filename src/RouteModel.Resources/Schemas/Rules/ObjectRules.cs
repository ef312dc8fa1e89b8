using System.Globalization;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>
/// The keywords <c>minProperties</c>, <c>maxProperties</c>, <c>additionalProperties</c>, <c>properties</c> and <c>required</c>, in this order.
/// </summary>
/// <remarks>kube-openapi, <c>validate.objectValidator</c>. Keys of maps stand behind a dot, whatever they hold.</remarks>
internal static class ObjectRules
{
    public static void Check(in SchemaNode node)
    {
        CheckCount(node);
        CheckAdditional(node);
        RawMembers members = node.Value.Members;
        SchemaMark mark = node.Path.Mark;
        foreach (PropertySchema property in node.Schema.Properties)
        {
            if (members.TryFind(property.Name, out RawValue? value))
            {
                node.Path.EnterProperty(property.Name);
                SchemaValidator.Validate(node.Property(property.Schema, property.Name, value));
                node.Path.Return(mark);
            }
        }

        foreach (string name in node.Schema.Required)
        {
            if (!members.TryFind(name, out _))
            {
                node.Path.EnterProperty(name);
                node.Result.Add(FieldError.Required(node.Field, node.Value.Offset));
                node.Path.Return(mark);
            }
        }

        node.Result.Match();
    }

    private static void CheckCount(in SchemaNode node)
    {
        int count = node.Value.Members.Count;
        if (node.Schema.MinProperties is { } fewest && count < fewest)
        {
            string shown = count.ToString(CultureInfo.InvariantCulture);
            node.Invalid(shown, string.Create(CultureInfo.InvariantCulture, $"should have at least {fewest} properties"));
        }

        if (node.Schema.MaxProperties is { } most && count > most)
        {
            node.Result.Add(FieldError.TooMany(node.Field, count, most, node.Value.Offset));
        }
    }

    private static void CheckAdditional(in SchemaNode node)
    {
        if (node.Schema.AdditionalProperties is not { } additional || (additional.AreAllowed && additional.Schema is null))
        {
            return;
        }

        SchemaMark mark = node.Path.Mark;
        foreach (RawMember member in node.Value.Members)
        {
            if (node.Schema.Property(member.Name) is not null)
            {
                continue;
            }

            if (additional.Schema is not { } schema)
            {
                Forbid(node, member);
                continue;
            }

            node.Path.EnterProperty(member.Name);
            SchemaValidator.Validate(node.Property(schema, member.Name, member.Value));
            node.Path.Return(mark);
        }
    }

    private static void Forbid(in SchemaNode node, RawMember member)
    {
        string path = node.Name.Length == 0 ? member.Name : $"{node.Name}.{member.Name}";
        node.Result.Add(FieldError.Invalid(node.Field, GoSyntax.Quote(member.Name), $"{path} in body is a forbidden property", member.NameOffset));
    }
}
