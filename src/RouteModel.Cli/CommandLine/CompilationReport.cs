using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources;
using RouteModel.RouteGroups;

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
                Write(input, finding);
                found++;
            }
        }

        if (compilation.Error is { } error)
        {
            writer.Write(null, null, isError: true, error);
            found++;
        }

        return found;
    }

    private void Write(CompileInput input, CompilationFinding finding)
    {
        if (finding.Subject is not { } subject)
        {
            writer.Write(null, null, isError: true, finding.Message);
            return;
        }

        RouteGroupName group = CompileInput.Normalize(subject);
        string name = $"{group.Namespace}/{group.Name}";
        string message = finding.Message.Contains(name, StringComparison.Ordinal) ? finding.Message : $"{name}: {finding.Message}";
        (InputSource Source, SourcePosition Position)? place = input.Locate(group);
        writer.Write(place?.Source, place?.Position, isError: true, message);
    }
}
