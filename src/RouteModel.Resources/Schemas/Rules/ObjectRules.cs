using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keywords <c>properties</c> and <c>required</c>, in this order.</summary>
internal static class ObjectRules
{
    public static void Check(in SchemaNode node)
    {
        RawMembers members = node.Value.Members;
        int mark = node.Path.Mark;
        foreach (PropertySchema property in node.Schema.Properties)
        {
            if (members.TryFind(property.Name, out RawValue? value))
            {
                node.Path.EnterProperty(property.Name);
                SchemaValidator.Validate(node.Child(property.Schema, value));
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
    }
}
