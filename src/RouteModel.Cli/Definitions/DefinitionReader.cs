using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources.Manifests;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Definitions;

/// <summary>Reads the CustomResourceDefinitions of a command: documents, and items of lists.</summary>
internal static class DefinitionReader
{
    private const string Kind = "CustomResourceDefinition";

    /// <summary>All definitions in order. Objects of other kinds are passed over.</summary>
    /// <exception cref="CannotRunException">A document cannot be read, and may have been one; or a path leads to no definition at all.</exception>
    public static IReadOnlyList<Definition> Read(IReadOnlyList<string> paths, ToolConsole console)
    {
        var definitions = new List<Definition>();
        var progress = new ProgressBar(console);
        foreach (string path in paths)
        {
            int before = definitions.Count;
            foreach (InputSource source in InputReader.Read(InputPaths.Expand([path]), console, progress))
            {
                definitions.AddRange(source.IsEmpty ? [] : source.Documents.SelectMany(document => Read(source, document)));
            }

            if (definitions.Count == before)
            {
                throw new CannotRunException($"there is no {Kind} in {path}");
            }
        }

        return definitions;
    }

    private static IEnumerable<Definition> Read(InputSource source, ManifestDocument document)
    {
        foreach (ManifestObject item in ManifestObjects.Of(document))
        {
            if (item.Fault is { } fault)
            {
                throw new CannotRunException($"{source.Name}:{fault}");
            }

            if (item.Fault is null && item.Kind == Kind)
            {
                yield return new Definition(source, item, OrderedJson.Of(item.Json, item.Source));
            }
        }
    }
}
