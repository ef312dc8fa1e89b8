using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>What the API server demands of the type and object metadata of embedded resources.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema/objectmeta</c>, <c>Validate</c>. Recursion follows the schema.</remarks>
internal static class EmbeddedResources
{
    private const string MustNotBeEmpty = "must not be empty";

    /// <summary>The errors of all embedded resources of an object.</summary>
    public static IReadOnlyList<FieldError> Validate(StructuralSchema schema, RawValue root)
    {
        var errors = new List<FieldError>();
        Visit(root, schema, (resource, path) => Validate(resource, path, errors));
        return errors;
    }

    /// <summary>Visits every object whose schema says that it is an embedded resource, parents first.</summary>
    public static void Visit(RawValue value, StructuralSchema schema, Action<RawValue, string> visit) => Visit(value, schema, new SchemaPath(), visit);

    private static void Visit(RawValue value, StructuralSchema schema, SchemaPath path, Action<RawValue, string> visit)
    {
        SchemaMark mark = path.Mark;
        if (value.Kind == RawKind.Array && schema.Items is { } items)
        {
            for (int i = 0; i < value.Items.Count; i++)
            {
                path.EnterItem(i);
                Visit(value.Items[i], items, path, visit);
                path.Return(mark);
            }
        }
        else if (value.Kind == RawKind.Object)
        {
            if (schema.EmbeddedResource)
            {
                visit(value, path.ToString());
            }

            VisitMembers(value.Members, schema, path, visit);
        }
    }

    private static void VisitMembers(RawMembers members, StructuralSchema schema, SchemaPath path, Action<RawValue, string> visit)
    {
        SchemaMark mark = path.Mark;
        foreach (RawMember member in members)
        {
            StructuralSchema? property = schema.Property(member.Name);
            if ((property ?? schema.AdditionalProperties?.Schema) is not { } child)
            {
                continue;
            }

            if (property is not null)
            {
                path.EnterProperty(member.Name);
            }
            else
            {
                path.EnterKey(member.Name);
            }

            Visit(member.Value, child, path, visit);
            path.Return(mark);
        }
    }

    private static void Validate(RawValue resource, string path, List<FieldError> errors)
    {
        CheckText(resource, path, "apiVersion", VersionFault, errors);
        CheckText(resource, path, "kind", NameRules.KindFault, errors);
        if (resource.Members.Find("metadata") is { Kind: RawKind.Object } metadata)
        {
            var report = new MetadataReport(metadata);
            MetadataValidator.CheckEmbedded(ObjectMetaDecoder.Decode(metadata).Meta, report);
            errors.AddRange(report.Errors.Select(error => error with { Field = $"{path}.{error.Field}" }));
        }
    }

    private static void CheckText(RawValue resource, string path, string name, Func<string, string?> check, List<FieldError> errors)
    {
        string field = $"{path}.{name}";
        if (resource.Members.Find(name) is not { } value)
        {
            errors.Add(FieldError.Required(field, resource.Offset));
        }
        else if (value.Kind == RawKind.String && (value.Text.Length == 0 ? MustNotBeEmpty : check(value.Text)) is { } fault)
        {
            errors.Add(FieldError.Invalid(field, GoSyntax.Quote(value.Text), fault, value.Offset));
        }
    }

    // At most one slash; what stands on its sides is not looked at.
    private static string? VersionFault(string text) => text.AsSpan().Count('/') > 1 ? "unexpected GroupVersion string: " + text : null;
}
