using RouteModel.Cli.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Eskip;
using RouteModel.RouteGroups;
using RouteModel.Verdicts;

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

    /// <summary>Whether manifests were among the input, so that Skipper runs as a Kubernetes client.</summary>
    public bool IsKubernetes { get; private set; }

    /// <summary>Reads and compiles; what gives no routes is written to the standard error.</summary>
    /// <exception cref="CannotRunException">Something cannot be read, or is neither eskip nor a manifest.</exception>
    public static MatchInput Read(string[] paths, string[] cluster, RouteGroupCompilerOptions options, string? fault, ToolConsole console)
    {
        var findings = new FindingWriter(console.Error, console.HasColorError);
        InputPaths.CheckStandardInput(paths, cluster);
        var input = new MatchInput();
        var manifests = new CompileInput { Fault = fault };
        IReadOnlyList<InputFile> clusterFiles = cluster.Length == 0 ? [] : InputPaths.Expand(cluster);
        foreach (InputSource source in InputReader.Read(clusterFiles, console, new ProgressBar(console)))
        {
            manifests.Add(source);
            input.IsKubernetes = true;
        }

        foreach (InputFile file in InputPaths.Expand(paths, Extensions))
        {
            input.Add(file, manifests, findings, console);
        }

        if (input.IsKubernetes)
        {
            RouteCompilation compilation = new RouteGroupCompiler(options).Compile(ClusterSnapshot.Read(manifests.Documents, options.Profile));
            new CompilationReport(findings).Write(manifests, compilation);
            input._routes.AddRange(compilation.Routes);
        }

        return input;
    }

    private void Add(InputFile file, CompileInput manifests, FindingWriter findings, ToolConsole console)
    {
        if (Manifests.Any(extension => file.Name.EndsWith(extension, StringComparison.Ordinal)))
        {
            manifests.Add(InputSource.Read(file, console));
            IsKubernetes = true;
            return;
        }

        EskipInput eskip = EskipInput.Read(file, console);
        if (EskipParser.Check(eskip.Bytes) is not null
            && InputSource.Of(file.Name, eskip.Bytes) is var source
            && source.Documents.SelectMany(ManifestObjects.Of).Any(static item => item.Kind is not null))
        {
            manifests.Add(source);
            IsKubernetes = true;
            return;
        }

        _routes.AddRange(eskip.Parse(findings) ?? throw new CannotRunException($"there are errors in {file.Name}, and no routes to look at"));
    }
}
