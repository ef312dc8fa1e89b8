using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Reading;

/// <summary>
/// Finds the CustomResourceDefinitions among the documents of a file: alone, in a <c>List</c> as <c>kubectl get -o yaml</c> prints it, or in a
/// <c>CustomResourceDefinitionList</c> as the API server answers.
/// </summary>
internal sealed class DefinitionStream
{
    private const string Kind = "CustomResourceDefinition";
    private const string Version = "apiextensions.k8s.io/v1";

    private readonly List<YamlMapping> _definitions = [];
    private readonly List<DiagnosticSpec> _others = [];
    private readonly List<DiagnosticSpec> _faults = [];

    private DefinitionStream()
    {
    }

    /// <summary>
    /// The definitions. Other objects beside them, such as the rest of a release's manifest, are passed over and said to be; where there is no
    /// definition at all, that is an error.
    /// </summary>
    public static Result<EquatableArray<YamlNode>> Read(Result<EquatableArray<YamlNode>> documents, string path)
    {
        var stream = new DefinitionStream();
        foreach (YamlNode document in documents.Value)
        {
            stream.Read(document, isItem: false);
        }

        bool hasNone = stream._definitions.Count == 0 && stream._faults.Count == 0 && documents.Diagnostics.Count == 0;
        IEnumerable<DiagnosticSpec> others = !hasNone ? stream._others
            : stream._others.Count > 0 ? stream._others.Select(other => other with { Id = DiagnosticCatalogue.NotADefinition.Id })
            : [NotADefinition(new LocationSpec(path, 0, 0, 0, 0), "The file holds no CustomResourceDefinition.")];
        return new Result<EquatableArray<YamlNode>>(
            stream._definitions.ToEquatableArray<YamlNode>(),
            documents.Diagnostics.Concat(stream._faults).Concat(others).ToEquatableArray());
    }

    private void Read(YamlNode document, bool isItem)
    {
        if (document is not YamlMapping root)
        {
            _faults.Add(NotADefinition(document.Location, "The document is no object."));
            return;
        }

        string? version = root.FindText("apiVersion");
        string? kind = root.FindText("kind");
        switch (version, kind)
        {
            case ("v1", "List") or (Version, Kind + "List"):
                ReadItems(root, kind);
                break;
            case (Version, Kind):
                _definitions.Add(root);
                break;
            case (null, null) when isItem:
                // The API server leaves out in its lists what the list itself says.
                _definitions.Add(root with { Entries = new([.. root.Entries, Entry(root, "apiVersion", Version), Entry(root, "kind", Kind)]) });
                break;
            case (_, Kind or Kind + "List"):
                _faults.Add(NotADefinition(root.Location, version == "apiextensions.k8s.io/v1beta1"
                    ? $"{version} is not served since Kubernetes 1.22; convert the definition to {Version}."
                    : $"The definition is of '{version}'; only {Version} is known."));
                break;
            default:
                _others.Add(new DiagnosticSpec(DiagnosticCatalogue.PassedOver.Id, root.Location, new EquatableArray<string>(
                    [kind is null ? "The document is no object of Kubernetes." : $"{kind} of '{version}' is no CustomResourceDefinition of {Version}."])));
                break;
        }
    }

    private void ReadItems(YamlMapping list, string kind)
    {
        if (list.Find("items") is not YamlSequence items)
        {
            _faults.Add(NotADefinition(list.Location, "The list has no items."));
            return;
        }

        foreach (YamlNode item in items.Items)
        {
            Read(item, isItem: kind != "List");
        }
    }

    private static YamlEntry Entry(YamlMapping root, string key, string value) =>
        new(key, root.Location, new YamlScalar(value, ScalarKind.String, root.Location));

    private static DiagnosticSpec NotADefinition(LocationSpec location, string problem) =>
        new(DiagnosticCatalogue.NotADefinition.Id, location, new EquatableArray<string>([problem]));
}
