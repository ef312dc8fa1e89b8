using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.CommandLine;

/// <summary>The routes of a split: those of eskip files, and those that the RouteGroups of all other files give together.</summary>
internal sealed class SplitInput(ToolConsole console)
{
    private const string Eskip = ".eskip";

    private static readonly string[] Manifests = [".yaml", ".yml", ".json"];
    private static readonly string[] Extensions = [Eskip, .. Manifests];

    private readonly FindingWriter _findings = new(console.Error, console.HasColorError);
    private readonly List<EskipRoute> _routes = [];
    private readonly CompileInput _manifests = new();

    /// <summary>Whether everything could be read and compiled; what could not is written to the standard error.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The routes of all files.</summary>
    /// <exception cref="CannotRunException">A path names nothing, or a file cannot be read.</exception>
    public IReadOnlyList<EskipRoute> Read(string[] paths)
    {
        IReadOnlyList<InputFile> files = InputPaths.Expand(paths, Extensions);
        var progress = new ProgressBar(console);
        for (int i = 0; i < files.Count; i++)
        {
            progress.Show(i, files.Count, files[i].Name);
            Read(files[i]);
        }

        progress.Clear();
        if (_manifests.Documents.Count > 0 || _manifests.Faults.Count > 0)
        {
            CompilerProfile profile = CompilerProfile.Standard;
            RouteCompilation compilation = new RouteGroupCompiler(new RouteGroupCompilerOptions { Profile = profile }).Compile(ClusterSnapshot.Read(_manifests.Documents, profile));
            IsWhole &= new CompilationReport(_findings).Write(_manifests, compilation) == 0;
            _routes.AddRange(compilation.Routes);
        }

        return _routes;
    }

    // The standard input has no extension: what Skipper reads as routes is routes.
    private void Read(InputFile file)
    {
        byte[] bytes = file.Read(console);
        bool isEskip = file.Name.EndsWith(Eskip, StringComparison.Ordinal)
            || (!Array.Exists(Manifests, extension => file.Name.EndsWith(extension, StringComparison.Ordinal)) && EskipParser.Parse(bytes).Succeeded);
        if (!isEskip)
        {
            _manifests.Add(InputSource.Of(file.Name, bytes));
        }
        else if (EskipInput.Of(file.Name, bytes).Parse(_findings) is { } routes)
        {
            _routes.AddRange(routes);
        }
        else
        {
            IsWhole = false;
        }
    }
}
