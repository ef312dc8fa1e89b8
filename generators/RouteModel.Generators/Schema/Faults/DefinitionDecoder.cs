using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>
/// Decodes a document into a definition and completes it as the API server does: names that follow from the kind, and what all versions share
/// (apiextensions v1, <c>SetDefaults</c> and the conversion to the internal type).
/// </summary>
internal static class DefinitionDecoder
{
    public static Definition Decode(YamlMapping document, FaultList faults)
    {
        var root = new FieldReader(document, "", faults);
        root.Text("apiVersion");
        root.Text("kind");
        root.Node("status");
        FieldReader spec = root.Object("spec");
        IReadOnlyList<FieldReader> versionFields = spec.Objects("versions");
        DefinitionVersion[] versions = [.. versionFields.Select(DecodeVersion)];
        var definition = new Definition
        {
            Root = root,
            Metadata = root.Object("metadata"),
            MetadataNode = root.Node("metadata"),
            Spec = spec,
            Group = spec.Text("group"),
            Scope = spec.Text("scope"),
            PreserveUnknownFields = spec.Flag("preserveUnknownFields"),
            Names = DecodeNames(spec.Object("names")),
            Versions = spec.Node("versions") is null ? null : versions,
            Conversion = DecodeConversion(spec.OptionalObject("conversion")),
            Shared = versions.FirstOrDefault(),
            IsSchemaShared = IsShared(versionFields, "schema"),
            AreSubresourcesShared = IsShared(versionFields, "subresources"),
            AreColumnsShared = IsShared(versionFields, "additionalPrinterColumns"),
            AreSelectableFieldsShared = IsShared(versionFields, "schema") && IsShared(versionFields, "selectableFields"),
        };
        root.WarnOfOthers();
        spec.WarnOfOthers();
        return definition;
    }

    private static bool IsShared(IReadOnlyList<FieldReader> versions, string key) =>
        versions.Skip(1).All(version => YamlValues.AreEqual(version.Node(key), versions[0].Node(key)));

    private static DefinitionNames DecodeNames(FieldReader fields)
    {
        string kind = fields.Text("kind");
        string singular = fields.Text("singular");
        string listKind = fields.Text("listKind");
        var names = new DefinitionNames(
            fields,
            fields.Text("plural"),
            singular.Length > 0 ? singular : kind.ToLowerInvariant(),
            kind,
            listKind.Length > 0 || kind.Length == 0 ? listKind : kind + "List",
            fields.Texts("shortNames"),
            fields.Texts("categories"));
        fields.WarnOfOthers();
        return names;
    }

    private static DefinitionVersion DecodeVersion(FieldReader fields)
    {
        FieldReader? subresources = fields.OptionalObject("subresources");
        FieldReader? schema = fields.OptionalObject("schema");
        FieldReader? scale = subresources?.OptionalObject("scale");
        IReadOnlyList<FieldReader> columns = fields.Objects("additionalPrinterColumns");
        IReadOnlyList<FieldReader> selectableFields = fields.Objects("selectableFields");
        var version = new DefinitionVersion(
            fields,
            fields.Text("name"),
            fields.Flag("served"),
            fields.Flag("storage"),
            fields.Flag("deprecated"),
            fields.OptionalText("deprecationWarning"),
            schema?.OptionalObject("openAPIV3Schema") is { } props ? SchemaPropsReader.Read(props) : null,
            subresources?.OptionalObject("status") is not null,
            scale,
            columns,
            selectableFields);
        DecodeScale(scale);
        foreach (FieldReader column in columns)
        {
            DecodeColumn(column);
        }

        foreach (FieldReader selectable in selectableFields)
        {
            selectable.Text("jsonPath");
            selectable.WarnOfOthers();
        }

        fields.WarnOfOthers();
        schema?.WarnOfOthers();
        subresources?.WarnOfOthers();
        return version;
    }

    private static void DecodeScale(FieldReader? scale)
    {
        scale?.Text("specReplicasPath");
        scale?.Text("statusReplicasPath");
        scale?.OptionalText("labelSelectorPath");
        scale?.WarnOfOthers();
    }

    private static void DecodeColumn(FieldReader column)
    {
        foreach (string key in new[] { "name", "type", "format", "description", "jsonPath" })
        {
            column.Text(key);
        }

        column.Integer("priority");
        column.WarnOfOthers();
    }

    private static DefinitionConversion? DecodeConversion(FieldReader? fields)
    {
        if (fields is null)
        {
            return null;
        }

        FieldReader? webhook = fields.OptionalObject("webhook");
        FieldReader? client = webhook?.OptionalObject("clientConfig");
        var conversion = new DefinitionConversion(fields, fields.Text("strategy"), webhook, client, webhook?.Texts("conversionReviewVersions") ?? []);
        client?.OptionalText("url");
        if (client?.OptionalText("caBundle") is { } bundle && !CaBundle.IsBase64(bundle))
        {
            client.Mistyped<string?>(client.Node("caBundle")!, "caBundle", "base64");
        }

        if (client?.OptionalObject("service") is { } service)
        {
            foreach (string key in new[] { "namespace", "name", "path" })
            {
                service.OptionalText(key);
            }

            service.Integer("port");
            service.WarnOfOthers();
        }

        fields.WarnOfOthers();
        webhook?.WarnOfOthers();
        client?.WarnOfOthers();
        return conversion;
    }
}
