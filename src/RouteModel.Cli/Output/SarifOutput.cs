using System.Text.Json;
using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>A SARIF 2.1.0 log with one run, for code scanning services.</summary>
internal sealed class SarifOutput : IVerdictOutput
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly JsonSink _sink;
    private readonly Utf8JsonWriter _json;

    public SarifOutput(ToolConsole console)
    {
        _sink = new JsonSink(console, isIndented: true);
        _json = _sink.Writer;
        WriteHead();
    }

    public void Write(InputSource source, int document, ObjectVerdict verdict)
    {
        WriteResults("error", source, verdict.Errors);
        WriteResults("error", source, verdict.Strict);
        WriteResults("warning", source, verdict.Warnings);
        foreach (LintFinding lint in verdict.Lints)
        {
            WriteResults(lint.Severity == LintSeverity.Info ? "note" : lint.Severity.Name(), source, [lint.Finding]);
        }

        _sink.Drain();
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _sink.EndLine();
    }

    public void Dispose() => _sink.Dispose();

    private void WriteHead()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "routemodel");
        _json.WriteString("version", ToolVersion.Current);
        _json.WriteStartArray("rules");
        foreach ((FindingRule rule, string meaning) in FindingRuleNames.All)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Name());
            WriteText("shortDescription", meaning);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("results");
    }

    private void WriteResults(string level, InputSource source, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            _json.WriteStartObject();
            _json.WriteString("ruleId", finding.Rule.Name());
            _json.WriteString("level", level);
            WriteText("message", finding.Message);
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            WriteLocation(source, finding.Position);
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private void WriteLocation(InputSource source, SourcePosition? position)
    {
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", Uri(source.Name));
        _json.WriteEndObject();
        if (position is { } at)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", at.Line);
            _json.WriteNumber("startColumn", at.Column);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    /// <summary>A path as a URI reference: relative paths stay relative.</summary>
    private static string Uri(string path)
    {
        string escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
        return !Path.IsPathRooted(path) ? escaped : escaped.StartsWith('/') ? "file://" + escaped : "file:///" + escaped;
    }
}
