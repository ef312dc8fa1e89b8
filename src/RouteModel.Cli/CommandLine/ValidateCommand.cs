using System.CommandLine;
using RouteModel.Cli.Definitions;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel validate</c>: what the API server and the proxy would say.</summary>
internal static class ValidateCommand
{
    public const string Details =
        """
        Errors and unknown or duplicate fields give exit code 1, warnings do not. Objects of
        kinds that neither this tool nor a --crd has a schema for are not checked, and a
        warning says so. A CustomResourceDefinition is checked as what it is: the errors are
        those with which the API server would refuse it.

        With --crd objects of any kind are checked. Its models are generated and compiled, and
        kept in the user's cache folder, so that the next run is fast. A CRD that cannot be used
        gives exit code 2, and nothing is judged. Other objects in its file are passed over.

        The forms of output:
          text    findings with file, line and column, and the line they are about
          json    one JSON object a line for each object: source, document, apiVersion, kind,
                  namespace, name, valid, errors, strict, warnings
          github  annotations for GitHub Actions
          sarif   a SARIF 2.1.0 log for code scanning

        Each error says who speaks: document, strict, schema, cel, list, metadata (the API
        server), skipper, ako, lint.

        Lints are advice: what is valid, and very likely not as meant (docs/lints). They never
        make an object invalid; those of severity error give exit code 1. An object is spared some
        by its annotation routemodel/ignore-lints: SK306, host-port
        The file of --lint-config has the keys level, severities, ignore and groups.

        Examples:
          routemodel validate routes/
          routemodel validate --lint info --ignore-lint no-hosts routes/
          routemodel validate --lint-config lints.yaml routes/
          routemodel validate --previous cluster.yaml routes/
          routemodel validate --crd crds/ issuer.yaml
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
        Option<string[]> definitions = PathOptions.Definitions();
        Option<string[]> previous = PathOptions.Repeated("--previous", "What is in the cluster: an object of the same kind, namespace and name is judged as its update; may be repeated");
        var subresource = new Option<string?>("--subresource") { Description = "Judge objects as updates of the status of those of --previous, through the endpoint /status", HelpName = "status" };
        subresource.AcceptOnlyFromAmong("status");

        var advanced = new Option<bool>("--advanced") { Description = "Let Skipper make each filter and predicate, as its webhook does with -enable-advanced-validation" };

        var lints = new LintOptionSet();

        var command = new Command("validate", "Say what the Kubernetes API server and Skipper would say of each object") { paths, definitions, previous, subresource, advanced, lints.Level, lints.Ignored, lints.Config, output };
        command.SetAction(parsed =>
        {
            string[] crds = parsed.GetValue(definitions) ?? [];
            string[] cluster = parsed.GetValue(previous) ?? [];
            InputPaths.CheckStandardInput(parsed.GetRequiredValue(paths), crds, cluster, [parsed.GetValue(lints.Config) ?? ""]);
            LintOptions wanted = lints.Read(parsed, console);
            IReadOnlyList<InputFile> files = InputPaths.Expand(parsed.GetRequiredValue(paths));
            KnownKinds kinds = DefinitionKinds.Read(crds, console);
            var definitionJudge = new DefinitionJudge();
            ManifestDocument[] before = [.. ReadPrevious(InputPaths.Expand(cluster), console)];
            foreach (ManifestDocument document in before)
            {
                definitionJudge.AddPrevious(document);
            }

            bool isOfStatus = parsed.GetValue(subresource) is not null;
            var judged = new ManifestValidatorOptions { Previous = before, IsStatusUpdate = isOfStatus, EnableAdvancedValidation = parsed.GetValue(advanced), Lints = wanted };
            var validator = new ManifestValidator(judged, kinds, isOfStatus ? null : definitionJudge.Judge);
            var progress = new ProgressBar(console);
            InputSource[] sources = [.. InputReader.Read(files, console, progress)];
            progress.Clear();
            using IVerdictOutput verdicts = Open(parsed.GetRequiredValue(output), console);
            return Validate(sources, validator, verdicts);
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
    private static IEnumerable<ManifestDocument> ReadPrevious(IReadOnlyList<InputFile> files, ToolConsole console)
    {
        foreach (InputSource source in InputReader.Read(files, console, new ProgressBar(console)))
        {
            foreach (ManifestDocument document in source.Documents)
            {
                yield return document.Error is { } error ? throw new CannotRunException($"{source.Name}:{error}") : document;
            }
        }
    }

    private static int Validate(InputSource[] sources, ManifestValidator validator, IVerdictOutput output)
    {
        var files = new Dictionary<ManifestDocument, InputSource>(ReferenceEqualityComparer.Instance);
        foreach (InputSource source in sources)
        {
            foreach (ManifestDocument document in source.Documents)
            {
                files.Add(document, source);
            }
        }

        bool hasFindings = false;
        foreach (ObjectVerdict verdict in validator.Validate(sources.SelectMany(static source => source.Documents)))
        {
            hasFindings |= verdict.HasFindings;
            output.Write(files[verdict.Document], verdict.Document.Index, verdict);
        }

        output.Complete();
        return hasFindings ? ExitCode.Findings : ExitCode.NothingFound;
    }
}
