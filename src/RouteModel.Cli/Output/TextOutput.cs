using System.Globalization;
using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>Findings for people on the standard output, and a summary on the standard error.</summary>
internal sealed class TextOutput : IVerdictOutput
{
    private readonly TextWriter _writer;
    private readonly TextWriter _summary;
    private readonly FindingWriter _findings;
    private int _valid;
    private int _invalid;
    private int _unchecked;
    private int _errors;
    private int _warnings;

    public TextOutput(ToolConsole console)
    {
        _writer = console.OpenOut();
        _summary = console.Error;
        _findings = new FindingWriter(_writer, console.HasColorOut);
    }

    public void Write(InputSource source, int document, ObjectVerdict verdict)
    {
        _ = verdict.IsValid switch
        {
            true => _valid++,
            false => _invalid++,
            null => _unchecked++,
        };
        Write(source, verdict.Errors, isError: true);
        Write(source, verdict.Strict, isError: true);
        Write(source, verdict.Warnings, isError: false);
        foreach (LintFinding lint in verdict.Lints)
        {
            Finding finding = lint.Finding;
            _findings.Write(source, finding.Position, lint.Severity.Name(), $"{finding.Message.TrimEnd()} [{finding.Rule.Name()}]", finding.Remedy);
        }

        int graveLints = verdict.Lints.Count(static lint => lint.Severity == LintSeverity.Error);
        _errors += verdict.Errors.Count + verdict.Strict.Count + graveLints;
        _warnings += verdict.Warnings.Count + verdict.Lints.Count - graveLints;
    }

    public void Complete()
    {
        _writer.Flush();
        _summary.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(_valid + _invalid + _unchecked, "object")}: {_valid} valid, {_invalid} invalid, {_unchecked} not checked; {Count(_errors, "error")}, {Count(_warnings, "warning")}"));
    }

    public void Dispose() => _writer.Dispose();

    private void Write(InputSource source, IReadOnlyList<Finding> findings, bool isError)
    {
        foreach (Finding finding in findings)
        {
            _findings.Write(source, finding.Position, isError, $"{finding.Message.TrimEnd()} [{finding.Rule.Name()}]", finding.Remedy);
        }
    }

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
