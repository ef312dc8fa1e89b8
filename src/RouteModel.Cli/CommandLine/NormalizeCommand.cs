using System.CommandLine;
using RouteModel.Cli.Definitions;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Verdicts;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel normalize</c>: objects as the API server would store them.</summary>
internal static class NormalizeCommand
{
    public const string Details =
        """
        Fields that the schema does not know are gone, as are nulls that it does not allow, and
        what is absent has its default. Keys are sorted; objects of lists stand by themselves.
        Whether an object is valid is not asked: that is for 'routemodel validate'.

        An object that cannot be decoded, or whose kind neither this tool nor a --crd has a schema
        for, is left out; the standard error says why, and the exit code is 1.

        The forms of output:
          yaml    a document for each object
          json    one JSON object a line for each object

        Examples:
          routemodel normalize routes/
          routemodel normalize --crd crds/ --output json issuer.yaml

        Exit codes: 0 all objects are written, 1 some are left out, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("What to normalize: files, folders, or - for the standard input");
        Option<string[]> definitions = PathOptions.Definitions();
        var output = new Option<string>("--output")
        {
            Description = "The form of output",
            DefaultValueFactory = static _ => "yaml",
            HelpName = "yaml|json",
        };
        output.AcceptOnlyFromAmong("yaml", "json");
        var command = new Command("normalize", "Write objects as the API server would store them: pruned and defaulted") { paths, definitions, output };
        command.SetAction(parsed =>
        {
            string[] crds = parsed.GetValue(definitions) ?? [];
            InputPaths.CheckStandardInput(parsed.GetRequiredValue(paths), crds);
            IReadOnlyList<InputFile> files = InputPaths.Expand(parsed.GetRequiredValue(paths));
            KnownKinds kinds = DefinitionKinds.Read(crds, console);
            using var writer = new NormalizedOutput(console, isYaml: parsed.GetRequiredValue(output) == "yaml");
            return Normalize(files, kinds, writer, console);
        });
        return command;
    }

    private static int Normalize(IReadOnlyList<InputFile> files, KnownKinds kinds, NormalizedOutput output, ToolConsole console)
    {
        var findings = new FindingWriter(console.Error, console.HasColorError);
        bool isWhole = true;
        var progress = new ProgressBar(console);
        foreach (InputSource source in InputReader.Read(files, console, progress))
        {
            foreach (ManifestObject item in source.Documents.SelectMany(ManifestObjects.Of))
            {
                if (ObjectNormalizer.Normalize(item, kinds, out ReadOnlyMemory<byte> json) is { } finding || (finding = output.Write(item, json)) is not null)
                {
                    isWhole = false;
                    progress.Clear();
                    findings.Write(source, finding.Position, isError: true, $"{finding.Message} [{finding.Rule.Name()}]", finding.Remedy);
                }
            }
        }

        return isWhole ? ExitCode.NothingFound : ExitCode.Findings;
    }
}
