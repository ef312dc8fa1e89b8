using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Cli.Inputs;

/// <summary>A file that was read.</summary>
/// <param name="Name">The name as people know it.</param>
/// <param name="Documents">Its documents; a file without any has one that says so.</param>
/// <param name="Text">The text, for showing lines of it.</param>
internal sealed record InputSource(string Name, IReadOnlyList<ManifestDocument> Documents, SourceText Text)
{
    private static readonly SourcePosition Start = new(1, 1);

    /// <summary>Whether there is no document in it.</summary>
    public bool IsEmpty { get; private init; }

    public static InputSource Read(InputFile file, ToolConsole console) => Read(file.Name, file.Read(console));

    /// <summary>A file whose bytes are there already.</summary>
    public static InputSource Read(string name, byte[] bytes)
    {
        IReadOnlyList<ManifestDocument> documents = ManifestReader.Read(bytes);
        bool isEmpty = documents.Count == 0;
        return new InputSource(name, isEmpty ? [Empty()] : documents, new SourceText(bytes)) { IsEmpty = isEmpty };
    }

    private static ManifestDocument Empty() => new()
    {
        Index = 0,
        Json = ReadOnlyMemory<byte>.Empty,
        Source = new PointMap(Start),
        Error = new Finding { Rule = FindingRule.Document, Message = "no objects: there is nothing here but blanks, comments and null", Position = Start },
    };
}
