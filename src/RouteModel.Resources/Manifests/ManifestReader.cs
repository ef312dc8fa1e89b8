using RouteModel.Resources.Manifests.Streams;
using RouteModel.Resources.Manifests.Yaml;

namespace RouteModel.Resources.Manifests;

/// <summary>Reads manifests, YAML or JSON, into JSON documents exactly as Kubernetes does.</summary>
/// <remarks>
/// Streams are cut as kubectl cuts them (apimachinery, <c>pkg/util/yaml</c>), and each document is converted as
/// <c>sigs.k8s.io/yaml</c> does: YAML 1.1 scalars, merge keys in the order in which they stand, sorted keys. Nothing throws for
/// bad input; time and memory are linear in the text and in the JSON made of it. Bounds: 10,000 open flow collections, as
/// many block collections, as many levels of JSON, the alias budget of go-yaml, and those of <see cref="ManifestReaderOptions"/>.
/// </remarks>
public static class ManifestReader
{
    /// <summary>Reads a stream of documents: JSON values one after the other if it begins with a brace, else YAML.</summary>
    /// <param name="text">The stream in UTF-8. Of UTF-16 kubectl's way of cutting lines spares only big-endian text that ends with a line end.</param>
    /// <param name="options">Bounds; the defaults if <see langword="null"/>.</param>
    /// <returns>
    /// The documents in order. One that cannot be read is there with its <see cref="ManifestDocument.Error"/>, and reading goes
    /// on behind it, unless what follows cannot be told apart (a line that begins with <c>---</c> and goes on, broken JSON
    /// behind two whole values). Documents without content are left out, as kubectl skips them.
    /// </returns>
    /// <example>
    /// <code>
    /// foreach (ManifestDocument document in ManifestReader.Read(File.ReadAllBytes("routes.yaml")))
    /// {
    ///     Console.WriteLine(document.Error?.ToString() ?? Encoding.UTF8.GetString(document.Json.Span));
    /// }
    /// </code>
    /// </example>
    public static IReadOnlyList<ManifestDocument> Read(ReadOnlyMemory<byte> text, ManifestReaderOptions? options = null)
    {
        options ??= new ManifestReaderOptions();
        var documents = new List<ManifestDocument>();
        foreach (StreamedDocument streamed in ManifestStream.Read(text, options.MaxJsonBytes, options.MaxFailures))
        {
            ManifestDocument document = Create(streamed.Outcome, documents.Count);
            if (!document.IsNull)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>Reads the first document of a YAML text and nothing behind it, as the API server reads a request body.</summary>
    internal static ManifestDocument ReadBody(ReadOnlyMemory<byte> text, ManifestReaderOptions? options = null) =>
        Create(YamlConverter.Convert(text.Span, new SourcePosition(1, 1), (options ?? new ManifestReaderOptions()).MaxJsonBytes), 0);

    private static ManifestDocument Create(ConvertedYaml outcome, int index) => new()
    {
        Index = index,
        Json = outcome.Json,
        Source = outcome.Source ?? new PointMap(outcome.Error?.Position ?? new SourcePosition(1, 1)),
        Error = outcome.Error,
        Duplicates = outcome.Duplicates,
        StrictError = outcome.StrictError,
        Advice = outcome.Advice,
    };
}
