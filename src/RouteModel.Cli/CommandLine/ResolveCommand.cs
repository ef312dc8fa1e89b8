using System.CommandLine;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Gateway;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Verdicts;

namespace RouteModel.Cli.CommandLine;

/// <summary><c>routemodel resolve</c>: HTTPRoutes with their RouteBackendExtensions to pools and conditions.</summary>
internal static class ResolveCommand
{
    public const string Details =
        """
        The Gateways, Services, RouteBackendExtensions, HealthMonitors, ReferenceGrants and
        Namespaces that the routes refer to must be in the input as well, with their status. A
        Gateway whose class is not there is taken for AKO's. Objects of other kinds are passed
        over.

        The forms of output:
          text    for people: conditions, shares, and how each pool is spoken to
          json    one JSON object a line for each route; with --profile ako then one for each
                  virtual service, with pool groups and pools as AKO sends them to Avi
          yaml    a document for each of these

        The profiles: standard is what the Gateway API and the documentation demand; ako is the
        deployed AKO with every quirk, for predicting it.

        Examples:
          routemodel resolve routes/
          kubectl get httproutes,gateways,services,routebackendextensions -A -o json | routemodel resolve --profile ako -

        Exit codes: 0 nothing was found, 1 there are findings, 2 the tool could not run.
        """;

    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = PathOptions.Paths("HTTPRoutes and what they refer to: files, folders, or - for the standard input");
        var profile = new Option<string>("--profile")
        {
            Description = "Whom to follow where the Gateway API and AKO differ",
            DefaultValueFactory = static _ => GatewayProfile.Standard.Name,
            HelpName = "standard|ako",
        };
        profile.AcceptOnlyFromAmong(GatewayProfile.Standard.Name, GatewayProfile.Ako.Name);
        var output = new Option<string>("--output")
        {
            Description = "The form of output",
            DefaultValueFactory = static _ => "text",
            HelpName = "text|json|yaml",
        };
        output.AcceptOnlyFromAmong("text", "json", "yaml");
        var cluster = new Option<string>("--cluster-name")
        {
            Description = "The name of the cluster in the names of Avi objects",
            DefaultValueFactory = static _ => new GatewayResolverOptions().ClusterName,
            HelpName = "NAME",
        };
        var tenant = new Option<string>("--tenant")
        {
            Description = "The Avi tenant of namespaces without an annotation",
            DefaultValueFactory = static _ => new GatewayResolverOptions().Tenant,
            HelpName = "NAME",
        };
        var command = new Command("resolve", "Resolve HTTPRoutes with their RouteBackendExtensions to pools, shares and conditions")
        {
            paths, profile, cluster, tenant, output,
        };
        command.SetAction(parsed =>
        {
            var options = new GatewayResolverOptions
            {
                Profile = parsed.GetRequiredValue(profile) == GatewayProfile.Ako.Name ? GatewayProfile.Ako : GatewayProfile.Standard,
                ClusterName = parsed.GetRequiredValue(cluster),
                Tenant = parsed.GetRequiredValue(tenant),
            };
            return Resolve(InputPaths.Expand(parsed.GetRequiredValue(paths)), options, parsed.GetRequiredValue(output), console);
        });
        return command;
    }

    private static int Resolve(IReadOnlyList<InputFile> files, GatewayResolverOptions options, string form, ToolConsole console)
    {
        var findings = new FindingWriter(console.Error, console.HasColorError);
        var documents = new List<ManifestDocument>();
        bool isFaulty = false;
        var progress = new ProgressBar(console);
        foreach (InputSource source in InputReader.Read(files, console, progress))
        {
            documents.AddRange(source.Documents);
            foreach (Finding fault in source.Documents.SelectMany(ManifestObjects.Of).Select(static item => item.Fault).OfType<Finding>())
            {
                isFaulty = true;
                progress.Clear();
                findings.Write(source, fault.Position, isError: true, fault.Message, fault.Remedy);
            }
        }

        GatewayResolution resolution = new GatewayResolver(options).Resolve(GatewaySnapshot.Read(documents));
        if (form == "text")
        {
            using TextWriter writer = console.OpenOut();
            new ResolutionText(writer).Write(resolution);
        }
        else
        {
            new ResolutionDocuments(console, isYaml: form == "yaml").Write(resolution);
        }

        bool hasFindings = resolution.Routes.Any(static route =>
            route.Findings.Count > 0 || route.Parents.Any(static parent => parent.Conditions.Any(static condition => !condition.IsTrue)));
        return isFaulty || hasFindings ? ExitCode.Findings : ExitCode.NothingFound;
    }
}
