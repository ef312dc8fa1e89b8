using System.Text.Json;
using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>One JSON object a line for each object, in input order.</summary>
internal sealed class JsonOutput : IVerdictOutput
{
    private readonly JsonSink _sink;
    private readonly Utf8JsonWriter _json;

    public JsonOutput(ToolConsole console)
    {
        _sink = new JsonSink(console, isIndented: false);
        _json = _sink.Writer;
    }

    public void Write(InputSource source, int document, ObjectVerdict verdict)
    {
        _json.WriteStartObject();
        _json.WriteString("source", source.Name);
        _json.WriteNumber("document", document);
        _json.WriteString("apiVersion", verdict.Object.ApiVersion);
        _json.WriteString("kind", verdict.Object.Kind);
        _json.WriteString("namespace", verdict.Object.Namespace);
        _json.WriteString("name", verdict.Object.Name);
        if (verdict.IsValid is { } valid)
        {
            _json.WriteBoolean("valid", valid);
        }
        else
        {
            _json.WriteNull("valid");
        }

        WriteErrors(verdict);
        WriteTexts("strict", verdict.StrictTexts);
        WriteTexts("warnings", verdict.Warnings.Select(static warning => warning.Message));
        _json.WriteEndObject();
        _sink.EndLine();
    }

    public void Complete()
    {
    }

    public void Dispose() => _sink.Dispose();

    private void WriteErrors(ObjectVerdict verdict)
    {
        _json.WriteStartArray("errors");
        foreach (Finding error in verdict.Errors)
        {
            WriteError(error, null);
        }

        foreach (LintFinding lint in verdict.Lints)
        {
            WriteError(lint.Finding, lint);
        }

        _json.WriteEndArray();
    }

    private void WriteError(Finding error, LintFinding? lint)
    {
        _json.WriteStartObject();
        _json.WriteString("type", error.Type?.ToReason());
        _json.WriteString("field", error.Field);
        _json.WriteString("message", error.Message);
        WriteNumber("line", error.Position?.Line);
        WriteNumber("column", error.Position?.Column);
        _json.WriteString("rule", error.Rule.Name());
        if (lint is not null)
        {
            _json.WriteString("lint", lint.Lint.Id);
            _json.WriteString("severity", lint.Severity.Name());
        }

        _json.WriteEndObject();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (string text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }

    private void WriteNumber(string name, int? number)
    {
        if (number is { } known)
        {
            _json.WriteNumber(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }
}
