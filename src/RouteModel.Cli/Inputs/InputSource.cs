using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Cli.Inputs;

/// <summary>A file that was read.</summary>
/// <param name="Name">The name as people know it.</param>
/// <param name="Documents">Its documents; a file without any has one that says so.</param>
/// <param name="Text">The text, for showing lines of it.</param>
internal sealed record InputSource(string Name, IReadOnlyList<ManifestDocument> Documents, SourceText Text)
{
    public static InputSource Read(InputFile file, ToolConsole console)
    {
        byte[] bytes = file.Read(console);
        IReadOnlyList<ManifestDocument> documents = ManifestReader.Read(bytes);
        return new InputSource(file.Name, documents.Count > 0 ? documents : [Empty()], new SourceText(bytes));
    }

    private static ManifestDocument Empty()
    {
        var start = new SourcePosition(1, 1);
        return new ManifestDocument
        {
            Index = 0,
            Json = ReadOnlyMemory<byte>.Empty,
            Source = new PointMap(start),
            Error = new Finding { Rule = FindingRule.Document, Message = "no objects: there is nothing here but blanks, comments and null", Position = start },
        };
    }
}
