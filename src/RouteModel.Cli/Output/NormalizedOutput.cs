using RouteModel.Resources;
using RouteModel.Resources.Manifests.Yaml;
using RouteModel.Resources.Reading;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>Objects on the standard output, as YAML documents or as one line of JSON each.</summary>
internal sealed class NormalizedOutput(ToolConsole console, bool isYaml) : IDisposable
{
    private const string Separator = "---\n";

    private readonly TextWriter _writer = console.OpenOut();
    private bool _hasDocument;

    /// <summary>Writes an object.</summary>
    /// <returns>Why it cannot be written; <see langword="null"/> if it was.</returns>
    public Finding? Write(ManifestObject item, ReadOnlyMemory<byte> json)
    {
        if (!isYaml)
        {
            _writer.Write(ToolConsole.Encoding.GetString(json.Span));
            _writer.Write('\n');
            return null;
        }

        if (YamlWriter.Write(RawParser.Parse(json.Span).Root!) is not { } yaml)
        {
            return new Finding
            {
                Rule = FindingRule.Document,
                Message = $"the object nests deeper than {YamlWriter.MaxDepth} levels, which is not written as YAML",
                Position = item.Place,
                Remedy = "Use --output json.",
            };
        }

        _writer.Write(_hasDocument ? Separator : "");
        _writer.Write(yaml);
        _hasDocument = true;
        return null;
    }

    public void Dispose() => _writer.Dispose();
}
