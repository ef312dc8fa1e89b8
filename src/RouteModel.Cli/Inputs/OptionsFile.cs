using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.Inputs;

/// <summary>
/// Reads the operator's options from YAML with the keys of Skipper's own fixtures (<c>dataclients/kubernetes/kubernetestest/fixtures.go</c>);
/// options that have none there have those of its flags. An unknown option is refused.
/// </summary>
internal static class OptionsFile
{
    /// <summary>Options with the file's values.</summary>
    /// <param name="file">A file with one mapping; an empty one sets nothing.</param>
    /// <param name="console">Holds the standard input.</param>
    /// <param name="options">The options to start from.</param>
    /// <exception cref="CannotRunException">The file cannot be read, or asks for what cannot be honoured.</exception>
    public static RouteGroupCompilerOptions Read(InputFile file, ToolConsole console, RouteGroupCompilerOptions options)
    {
        IReadOnlyList<ManifestDocument> documents = ManifestReader.Read(file.Read(console));
        if (documents.Count == 0)
        {
            return options;
        }

        ManifestDocument document = documents[0];
        if ((document.Error ?? (document.Duplicates.Count > 0 ? document.Duplicates[0] : null)) is { } fault)
        {
            throw new CannotRunException($"{file.Name}:{fault}");
        }

        if (documents.Count > 1 || RawParser.Parse(document.Json.Span).Root is not { Kind: RawKind.Object } root)
        {
            throw new CannotRunException($"{file.Name}: the options must be one mapping");
        }

        foreach (RawMember member in root.Members)
        {
            options = Set(options, member, out string? error);
            if (error is not null)
            {
                throw new CannotRunException($"{file.Name}:{document.Source.Locate(member.NameOffset)}: {error}");
            }
        }

        return options;
    }

    private static RouteGroupCompilerOptions Set(RouteGroupCompilerOptions options, RawMember member, out string? error)
    {
        var read = new OptionValues();
        RouteGroupCompilerOptions? changed = member.Value.Kind == RawKind.Null ? options : Set(options, member.Name, member.Value, read);
        error = changed is null ? "unknown option " + member.Name : read.Error;
        return changed ?? options;
    }

    private static RouteGroupCompilerOptions? Set(RouteGroupCompilerOptions options, string name, RawValue value, OptionValues read) => name switch
    {
        // These are about Ingresses only.
        "force-kubernetes-service" or "ingressv1" or "kubernetes-ingress-class" or "kubernetes-ingresses-label-selector" => options,

        "allowedExternalNames" => options with { AllowedExternalNames = read.Expressions(name, value) },
        "backend-traffic-algorithm" => options with { BackendTrafficAlgorithm = read.Traffic(name, value) },
        "backendNameTracingTag" => options with { BackendNameTracingTag = read.Switch(name, value) },
        "default-lb-algorithm" => options with { DefaultLoadBalancerAlgorithm = read.Text(name, value) },
        "disableCatchAllRoutes" => options with { DisableCatchAllRoutes = read.Switch(name, value) },
        "eastWest" => options with { EnableEastWest = read.Switch(name, value) },
        "eastWestDomain" => options with { EastWestDomain = read.Text(name, value) },
        "eastWestRangeDomains" => options with { EastWestRangeDomains = read.Texts(name, value) },
        "eastWestRangePredicatesAppend" => options with { EastWestRangePredicates = read.Predicates(name, value) },
        "enable-kubernetes-endpointslices" => options with { EnableEndpointSlices = read.Switch(name, value) },
        "forward-backend-url" => options with { ForwardBackendUrl = read.Text(name, value) },
        "httpsRedirect" => options with { ProvideHttpsRedirect = read.Switch(name, value) },
        "httpsRedirectCode" => options with { HttpsRedirectCode = read.Number(name, value) },
        "kubernetes-application-annotation-label" => options with { ApplicationLabel = read.Text(name, value) },
        "kubernetes-enable-tls" => options with { EnableTls = read.Switch(name, value) },
        "kubernetes-endpoints-label-selector" => options with { EndpointsLabelSelectors = read.Labels(name, value) },
        "kubernetes-endpointslice-label-selector" => options with { EndpointSlicesLabelSelectors = read.Labels(name, value) },
        "kubernetes-healthcheck" => options with { ProvideHealthcheck = read.Switch(name, value) },
        "kubernetes-namespace" => options with { Namespace = read.Text(name, value) },
        "kubernetes-routegroup-class" => options with { RouteGroupClass = read.Expression(name, value) },
        "kubernetes-routegroups-label-selector" => options with { RouteGroupsLabelSelectors = read.Labels(name, value) },
        "kubernetes-secrets-label-selector" => options with { SecretsLabelSelectors = read.Labels(name, value) },
        "kubernetes-services-label-selector" => options with { ServicesLabelSelectors = read.Labels(name, value) },
        "kubernetesAnnotationFiltersAppend" => options with { AnnotationFilters = read.AnnotationFilters(name, value) },
        "kubernetesAnnotationPredicates" => options with { AnnotationPredicates = read.AnnotationPredicates(name, value) },
        "kubernetesEastWestRangeAnnotationFiltersAppend" => options with { EastWestRangeAnnotationFilters = read.AnnotationFilters(name, value) },
        "kubernetesEastWestRangeAnnotationPredicates" => options with { EastWestRangeAnnotationPredicates = read.AnnotationPredicates(name, value) },
        "onlyAllowedExternalNames" => options with { OnlyAllowedExternalNames = read.Switch(name, value) },
        "reverse-source-predicate" => options with { ReverseSourcePredicate = read.Switch(name, value) },
        "topology-zone" => options with { TopologyZone = read.Text(name, value) },
        "whitelisted-healthcheck-cidr" => options with { HealthcheckCidrs = read.Texts(name, value) },
        _ => null,
    };
}
