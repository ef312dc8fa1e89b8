using System.Globalization;
using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>Workflow commands from which GitHub Actions makes annotations.</summary>
internal sealed class GitHubOutput(ToolConsole console) : IVerdictOutput
{
    private readonly TextWriter _writer = console.OpenOut();

    public void Write(InputSource source, int document, ObjectVerdict verdict)
    {
        Write("error", source, verdict.Errors);
        Write("error", source, verdict.Strict);
        Write("warning", source, verdict.Warnings);
        foreach (LintFinding lint in verdict.Lints)
        {
            Write(lint.Severity == LintSeverity.Info ? "notice" : lint.Severity.Name(), source, [lint.Finding]);
        }
    }

    public void Complete()
    {
    }

    public void Dispose() => _writer.Dispose();

    private void Write(string command, InputSource source, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            string place = finding.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column}") : "";
            _writer.WriteLine($"::{command} file={Property(source.Name)}{place}::{Data(finding.Message)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
