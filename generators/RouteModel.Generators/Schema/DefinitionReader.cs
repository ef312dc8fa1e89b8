using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Schema;

/// <summary>Reads CustomResourceDefinition documents: names, scope, and one schema for each version.</summary>
internal static class DefinitionReader
{
    public static Result<EquatableArray<CustomResourceVersion>> Read(Result<EquatableArray<YamlNode>> documents)
    {
        var versions = new List<CustomResourceVersion>();
        List<DiagnosticSpec> diagnostics = [.. documents.Diagnostics];
        foreach (YamlNode document in documents.Value)
        {
            ReadDocument(document, versions, diagnostics);
        }

        return new Result<EquatableArray<CustomResourceVersion>>(versions.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static void ReadDocument(YamlNode document, List<CustomResourceVersion> versions, List<DiagnosticSpec> diagnostics)
    {
        void NotUsable(LocationSpec location, string problem) =>
            diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.NotADefinition.Id, location, new EquatableArray<string>([problem])));

        if (document is not YamlMapping root || root.FindText("kind") != "CustomResourceDefinition")
        {
            NotUsable(document.Location, "The document is no CustomResourceDefinition.");
            return;
        }

        if (root.FindText("apiVersion") != "apiextensions.k8s.io/v1")
        {
            NotUsable(
                root.Find("apiVersion")?.Location ?? root.Location,
                $"The CustomResourceDefinition is not of apiextensions.k8s.io/v1 but of '{root.FindText("apiVersion")}', which no API server since Kubernetes 1.22 takes.");
            return;
        }

        IReadOnlyList<CrdFault> faults = DefinitionFaults.Find(root);
        diagnostics.AddRange(faults.Select(fault => fault.ToDiagnostic()));
        var own = new List<DiagnosticSpec>();
        var read = new List<CustomResourceVersion>();
        ReadVersions(root, read, own);
        if (faults.All(fault => fault.Type.Length == 0))
        {
            versions.AddRange(read);
            diagnostics.AddRange(own);
        }
        else
        {
            // Why the server refuses the definition is said; left is what we could not do with it even so.
            diagnostics.AddRange(own.Where(diagnostic => !IsSaid(diagnostic)));
        }
    }

    private static bool IsSaid(DiagnosticSpec diagnostic) =>
        diagnostic.Id == DiagnosticCatalogue.NotADefinition.Id || diagnostic.Id == DiagnosticCatalogue.InvalidKeyword.Id || diagnostic.Id == DiagnosticCatalogue.InvalidPattern.Id;

    private static void ReadVersions(YamlMapping root, List<CustomResourceVersion> versions, List<DiagnosticSpec> diagnostics)
    {
        void NotUsable(LocationSpec location, string problem) =>
            diagnostics.Add(new DiagnosticSpec(DiagnosticCatalogue.NotADefinition.Id, location, new EquatableArray<string>([problem])));

        if (root.Find("spec") is not YamlMapping spec || spec.Find("names") is not YamlMapping names)
        {
            NotUsable(root.Location, "The CustomResourceDefinition has no spec.names.");
            return;
        }

        string? group = spec.FindText("group");
        string? kind = names.FindText("kind");
        string? plural = names.FindText("plural");
        string? scope = spec.FindText("scope");
        if (group is null || kind is null || plural is null || scope is not ("Namespaced" or "Cluster"))
        {
            NotUsable(spec.Location, "spec.group, spec.names.kind and spec.names.plural are required, and spec.scope is Namespaced or Cluster.");
            return;
        }

        if (spec.Find("versions") is not YamlSequence { Items.Count: > 0 } list)
        {
            NotUsable(spec.Location, "spec.versions: Required value");
            return;
        }

        var definition = new VersionList(group, kind, list);
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not YamlMapping version || version.FindText("name") is not { } name)
            {
                NotUsable(list.Items[i].Location, $"spec.versions[{i}].name: Required value");
                continue;
            }

            if ((version.Find("schema") as YamlMapping)?.Find("openAPIV3Schema") is not YamlMapping schema)
            {
                NotUsable(version.Location, $"spec.versions[{i}].schema.openAPIV3Schema: Required value");
                continue;
            }

            // The API server reports a single version's schema under the hoisted path.
            string schemaPath = list.Items.Count == 1 ? "spec.validation.openAPIV3Schema" : $"spec.versions[{i}].schema.openAPIV3Schema";
            var keywords = new SchemaKeywords($"{group}/{name} {kind}");
            SchemaNode? node = ReadRoot(schema, keywords, schemaPath);
            var subresources = version.Find("subresources") as YamlMapping;
            ScaleSpec? scale = ReadScale(subresources?.Find("scale"), keywords);
            diagnostics.AddRange(keywords.Diagnostics);
            if (node is not null && keywords.Diagnostics.Count == 0)
            {
                versions.Add(new CustomResourceVersion(
                    group,
                    name,
                    kind,
                    plural,
                    scope == "Namespaced",
                    subresources?.Find("status") is YamlMapping,
                    list.Items.Count > 1,
                    scale,
                    definition.DeprecationWarning(version, name),
                    node,
                    schemaPath,
                    version.Location));
            }
        }
    }

    private static ScaleSpec? ReadScale(YamlNode? node, SchemaKeywords keywords)
    {
        if (node is not YamlMapping scale)
        {
            return null;
        }

        if (scale.FindText("specReplicasPath") is { } spec && scale.FindText("statusReplicasPath") is { } status)
        {
            return new ScaleSpec(spec, status, scale.FindText("labelSelectorPath"));
        }

        keywords.Invalid("spec.subresources.scale", scale.Location, "specReplicasPath and statusReplicasPath: Required value");
        return null;
    }

    private static SchemaNode? ReadRoot(YamlMapping schema, SchemaKeywords keywords, string schemaPath)
    {
        SchemaNode? root = new SchemaReader(keywords).Read(schema, "", schemaPath);
        if (root is { Kind: not SchemaKind.Object })
        {
            keywords.Invalid(schemaPath + ".type", schema.Location, "must be object at the root");
        }

        foreach (SchemaProperty property in root?.Properties ?? default)
        {
            SchemaNode node = property.Schema;
            if (property.Name is "apiVersion" or "kind" && node.Kind != SchemaKind.String)
            {
                keywords.Invalid($"{schemaPath}.properties[{property.Name}].type", node.Location, "must be string");
            }

            if (property.Name == "metadata" && node.Kind != SchemaKind.Object)
            {
                keywords.Invalid($"{schemaPath}.properties[metadata].type", node.Location, "must be object");
            }
        }

        return root;
    }
}
