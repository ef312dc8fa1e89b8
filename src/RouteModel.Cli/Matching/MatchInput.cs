using RouteModel.Cli.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.Matching;

/// <summary>The routes of eskip files, and of RouteGroups that are compiled on the way.</summary>
internal sealed class MatchInput
{
    private static readonly string[] Extensions = [".eskip", ".yaml", ".yml", ".json"];
    private static readonly string[] Manifests = [".yaml", ".yml", ".json"];

    private readonly List<EskipRoute> _routes = [];

    private MatchInput()
    {
    }

    /// <summary>The routes, those of eskip files first.</summary>
    public IReadOnlyList<EskipRoute> Routes => _routes;

    /// <summary>Whether RouteGroups were among the input, so that Skipper runs as a Kubernetes client.</summary>
    public bool IsKubernetes { get; private set; }

    /// <summary>Reads and compiles; what gives no routes is written to the standard error.</summary>
    /// <exception cref="CannotRunException">Something cannot be read, or is neither eskip nor a manifest.</exception>
    public static MatchInput Read(string[] paths, string[] cluster, RouteGroupCompilerOptions options, string? fault, ToolConsole console)
    {
        var input = new MatchInput();
        var findings = new FindingWriter(console.Error, console.HasColorError);
        InputPaths.CheckStandardInput(paths, cluster);
        List<InputFile> manifests = cluster.Length == 0 ? [] : [.. InputPaths.Expand(cluster)];
        foreach (InputFile file in InputPaths.Expand(paths, Extensions))
        {
            if (Manifests.Any(extension => file.Name.EndsWith(extension, StringComparison.Ordinal)))
            {
                manifests.Add(file);
            }
            else
            {
                input.AddEskip(file, findings, console);
            }
        }

        if (manifests.Count > 0)
        {
            input.Compile(manifests, options, fault, findings, console);
        }

        return input;
    }

    private void AddEskip(InputFile file, FindingWriter findings, ToolConsole console)
    {
        EskipInput eskip = EskipInput.Read(file, console);
        if (eskip.Parse(findings) is not { } routes)
        {
            throw new CannotRunException($"there are errors in {file.Name}, and no routes to look at; manifests are files ending in {string.Join(", ", Manifests)}");
        }

        _routes.AddRange(routes);
    }

    private void Compile(List<InputFile> files, RouteGroupCompilerOptions options, string? fault, FindingWriter findings, ToolConsole console)
    {
        var input = new CompileInput { Fault = fault };
        foreach (InputSource source in InputReader.Read(files, console, new ProgressBar(console)))
        {
            input.Add(source);
        }

        RouteCompilation compilation = new RouteGroupCompiler(options).Compile(ClusterSnapshot.Read(input.Documents, options.Profile));
        new CompilationReport(findings).Write(input, compilation);
        _routes.AddRange(compilation.Routes);
        IsKubernetes = true;
    }
}
