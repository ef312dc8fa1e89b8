using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.Cli.CommandLine;

/// <summary>Says what gave no routes, and why.</summary>
internal sealed class CompilationReport(FindingWriter writer)
{
    /// <summary>Writes everything that was found, in order.</summary>
    /// <returns>How much it is.</returns>
    public int Write(CompileInput input, RouteCompilation compilation)
    {
        int found = 0;
        if (input.Fault is { } general)
        {
            writer.Write(null, null, isError: true, general);
            found++;
        }

        foreach ((InputSource source, Finding fault) in input.Faults)
        {
            writer.Write(source, fault.Position, isError: true, fault.Message, fault.Remedy);
        }

        found += input.Faults.Count;
        foreach (CompilationFinding finding in compilation.Findings)
        {
            // Nothing is lost where Skipper only traces, debugs and informs.
            if (finding.Level == CompilationFindingLevel.Error)
            {
                found += Write(input, finding);
            }
        }

        if (compilation.Error is { } error)
        {
            Write(compilation.ErrorPlace is { } place ? input.Locate(place) : null, error);
            found++;
        }

        return found;
    }

    private int Write(CompileInput input, CompilationFinding finding)
    {
        if (finding.Subject is not { } subject)
        {
            Write(finding.Place is { } place ? input.Locate(place) : null, finding.Message);
            return 1;
        }

        RouteGroupName group = CompileInput.Normalize(subject);
        string name = $"{group.Namespace}/{group.Name}";
        string lead = finding.Message.Contains(name, StringComparison.Ordinal) ? "" : name + ": ";
        if (finding.Problems.Count == 0)
        {
            Write(input.Locate(group, "", 0), lead + finding.Message);
            return 1;
        }

        // A group can have several problems, and each of them its place.
        int start = finding.Message.IndexOf(finding.Problems[0].Text, StringComparison.Ordinal);
        lead += start > 0 ? finding.Message[..start] : "";
        foreach (RuleProblem problem in finding.Problems)
        {
            Write(input.Locate(group, problem.Field, problem.Index), lead + problem.Text);
        }

        return finding.Problems.Count;
    }

    private void Write((InputSource Source, SourcePosition Position)? place, string message) =>
        writer.Write(place?.Source, place?.Position, isError: true, message);
}
