using System.CommandLine;
using System.Globalization;
using RouteModel.Cli.Definitions;
using RouteModel.Cli.Inputs;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel generate</c>: the generator's files on disk.</summary>
internal static class GenerateCommand
{
    public const string Details =
        """
        The files are those that a build would make; their names and texts depend on nothing but
        the definitions and the namespace. Each file that is written is named on the standard
        output; one that is there already and is the same is left alone. Nothing is removed, and
        no file is replaced that was not generated. When a definition cannot be used, nothing is
        written.

        Examples:
          routemodel generate --crd crds/ --output Models --namespace Shop.Models
          kubectl get crds -o yaml | routemodel generate --crd - --output Models

        Exit codes: 0 the files are there, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Option<string[]> definitions = PathOptions.Definitions();
        definitions.Description = "CustomResourceDefinitions: files, folders, or - for the standard input; other objects are passed over";
        definitions.Required = true;
        definitions.AllowMultipleArgumentsPerToken = true;
        Option<string?> output = PathOptions.Single("--output", "The folder to write to; it is made where it is missing");
        output.HelpName = "DIR";
        output.Required = true;
        var @namespace = new Option<string>("--namespace")
        {
            Description = "The C# namespace of the models",
            HelpName = "NS",
            DefaultValueFactory = static _ => ModelNamespace.Default,
        };

        var command = new Command("generate", "Write the C# models of CustomResourceDefinitions to files") { definitions, output, @namespace };
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetRequiredValue(definitions);
            InputPaths.CheckStandardInput(paths);
            string name = parsed.GetRequiredValue(@namespace);
            if (!ModelNamespace.IsValid(name))
            {
                throw new CannotRunException($"'{name}' is no namespace of C#");
            }

            return Generate(paths, name, parsed.GetRequiredValue(output)!, console);
        });
        return command;
    }

    private static int Generate(string[] paths, string @namespace, string folder, ToolConsole console)
    {
        GeneratedFiles files = GeneratedFiles.Of(DefinitionReader.Read(paths, console), @namespace, console);
        IReadOnlyList<string> written = files.WriteTo(folder);
        using TextWriter writer = console.OpenOut();
        foreach (string path in written)
        {
            writer.WriteLine(path);
        }

        console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{files.Count} files: {written.Count} written, {files.Count - written.Count} unchanged"));
        return ExitCode.NothingFound;
    }
}
