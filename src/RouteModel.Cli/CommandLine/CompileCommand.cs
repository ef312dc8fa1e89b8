using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel compile</c>: RouteGroups to eskip.</summary>
internal static class CompileCommand
{
    public const string Details =
        """
        The routes are written to the standard output in ordinal order of their ids. What gives
        no routes, and why, is said on the standard error, and the exit code is then 1.

        The Services, Endpoints, EndpointSlices and, with TLS, Secrets that the groups refer to
        must be in the input as well. Objects of other kinds are passed over.

        The options file is YAML with the keys of Skipper's own fixtures:
          addresses  enable-kubernetes-endpointslices, topology-zone, default-lb-algorithm,
                     forward-backend-url, onlyAllowedExternalNames, allowedExternalNames
          routes     backend-traffic-algorithm, disableCatchAllRoutes, httpsRedirect,
                     httpsRedirectCode, kubernetes-healthcheck, reverse-source-predicate,
                     whitelisted-healthcheck-cidr
          east-west  eastWest, eastWestDomain, eastWestRangeDomains,
                     eastWestRangePredicatesAppend,
                     kubernetesEastWestRangeAnnotationPredicates,
                     kubernetesEastWestRangeAnnotationFiltersAppend
          groups     kubernetesAnnotationPredicates, kubernetesAnnotationFiltersAppend,
                     kubernetes-application-annotation-label, backendNameTracingTag
          objects    kubernetes-routegroup-class, kubernetes-namespace, kubernetes-enable-tls,
                     kubernetes-{routegroups,services,endpoints,endpointslice,secrets}-label-selector
        Options about Ingresses are passed over; any other is refused.

        The folder of default filters holds one file for each service, named service.namespace.

        The profiles: standard is what the documentation promises; skipper is the deployed
        Skipper with every quirk, for predicting it.

        Examples:
          routemodel compile routes/
          routemodel compile --cluster services.yaml --profile skipper shop.yaml
          kubectl get routegroups,services,endpoints -A -o json | routemodel compile -

        Exit codes: 0 nothing was found, 1 there are findings, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("RouteGroups and what they refer to: files, folders, or - for the standard input");
        var compiler = new CompilerOptionSet();
        var pretty = new Option<bool>("--pretty") { Description = "Write each filter and backend on a line of its own" };

        var command = new Command("compile", "Compile RouteGroups to eskip routes as Skipper's Kubernetes client does")
        {
            paths, compiler.Cluster, compiler.Options, compiler.DefaultFilters, compiler.Profile, pretty,
        };
        command.SetAction(parsed =>
        {
            RouteGroupCompilerOptions options = compiler.Read(parsed, console, out string? fault);
            string[] inputs = [.. parsed.GetValue(compiler.Cluster) ?? [], .. parsed.GetRequiredValue(paths)];
            return Compile(InputPaths.Expand(inputs), options, fault, parsed.GetValue(pretty), console);
        });
        return command;
    }

    private static int Compile(IReadOnlyList<InputFile> files, RouteGroupCompilerOptions options, string? fault, bool isPretty, ToolConsole console)
    {
        var input = new CompileInput { Fault = fault };
        foreach (InputSource source in InputReader.Read(files, console, new ProgressBar(console)))
        {
            input.Add(source);
        }

        RouteCompilation compilation = new RouteGroupCompiler(options).Compile(ClusterSnapshot.Read(input.Documents, options.Profile));
        int found = new CompilationReport(new FindingWriter(console.Error, console.HasColorError)).Write(input, compilation);
        if (compilation.Routes.Count > 0)
        {
            using TextWriter output = console.OpenOut();
            output.WriteLine(compilation.ToEskip(isPretty));
        }

        return found > 0 ? ExitCode.Findings : ExitCode.NothingFound;
    }
}
