using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources.Manifests;
using RouteModel.Verdicts;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel validate</c>: what the API server and the proxy would say.</summary>
internal static class ValidateCommand
{
    public const string Details =
        """
        Errors and unknown or duplicate fields give exit code 1, warnings do not. Objects of
        kinds that this tool has no schema for are not checked, and a warning says so.

        The forms of output:
          text    findings with file, line and column, and the line they are about
          json    one JSON object a line for each object: source, document, apiVersion, kind,
                  namespace, name, valid, errors, strict, warnings
          github  annotations for GitHub Actions
          sarif   a SARIF 2.1.0 log for code scanning

        Each error says who speaks: document, strict, schema, cel, list, metadata (the API
        server), skipper, ako, lint.

        Examples:
          routemodel validate routes/
          routemodel validate --previous cluster.yaml routes/
          kubectl get routegroups -A -o json | routemodel validate --output json -

        Exit codes: 0 nothing was found, 1 there are findings, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("What to check: files, folders, or - for the standard input");
        var output = new Option<string>("--output")
        {
            Description = "The form of output",
            DefaultValueFactory = static _ => "text",
            HelpName = "text|json|github|sarif",
        };
        output.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        Option<string[]> previous = PathOptions.Repeated("--previous", "What is in the cluster: an object of the same kind, namespace and name is judged as its update; may be repeated");

        var command = new Command("validate", "Say what the Kubernetes API server and Skipper would say of each object") { paths, output, previous };
        command.SetAction(parsed =>
        {
            IReadOnlyList<InputFile> files = InputPaths.Expand(parsed.GetRequiredValue(paths));
            PreviousObjects replaced = parsed.GetValue(previous) is { Length: > 0 } cluster ? ReadPrevious(InputPaths.Expand(cluster), console) : PreviousObjects.None;
            using IVerdictOutput verdicts = Open(parsed.GetRequiredValue(output), console);
            return Validate(files, replaced, verdicts, console);
        });
        return command;
    }

    private static IVerdictOutput Open(string form, ToolConsole console) => form switch
    {
        "json" => new JsonOutput(console),
        "github" => new GitHubOutput(console),
        "sarif" => new SarifOutput(console),
        _ => new TextOutput(console),
    };

    /// <summary>Reads what is in the cluster. What cannot be read there leaves it open whether an object is new, so nothing can be judged.</summary>
    private static PreviousObjects ReadPrevious(IReadOnlyList<InputFile> files, ToolConsole console)
    {
        var previous = new PreviousObjects();
        foreach (InputSource source in InputReader.Read(files, console, new ProgressBar(console)))
        {
            foreach (ManifestDocument document in source.Documents)
            {
                if (document.Error is { } error)
                {
                    throw new CannotRunException($"{source.Name}:{error}");
                }

                previous.Add(document);
            }
        }

        return previous;
    }

    private static int Validate(IReadOnlyList<InputFile> files, PreviousObjects previous, IVerdictOutput output, ToolConsole console)
    {
        bool hasFindings = false;
        var progress = new ProgressBar(console);
        foreach (InputSource source in InputReader.Read(files, console, progress))
        {
            foreach (ManifestDocument document in source.Documents)
            {
                foreach (ObjectVerdict verdict in ManifestJudge.Judge(document, previous))
                {
                    progress.Clear();
                    hasFindings |= verdict.HasFindings;
                    output.Write(source, document.Index, verdict);
                }
            }
        }

        output.Complete();
        return hasFindings ? ExitCode.Findings : ExitCode.NothingFound;
    }
}
