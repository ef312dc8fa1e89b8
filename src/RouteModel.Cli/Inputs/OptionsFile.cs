using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.Inputs;

/// <summary>
/// Reads the operator's options from YAML with the keys of Skipper's own fixtures (<c>dataclients/kubernetes/kubernetestest/fixtures.go</c>).
/// An option that cannot be honoured is refused, unless it is switched off.
/// </summary>
internal static class OptionsFile
{
    /// <summary>Options that change routes in ways the compiler does not know yet.</summary>
    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "allowedExternalNames",
        "backendNameTracingTag",
        "eastWest",
        "eastWestDomain",
        "eastWestRangeDomains",
        "eastWestRangePredicatesAppend",
        "kubernetes-application-annotation-label",
        "kubernetes-enable-tls",
        "kubernetesAnnotationFiltersAppend",
        "kubernetesAnnotationPredicates",
        "kubernetesEastWestRangeAnnotationFiltersAppend",
        "kubernetesEastWestRangeAnnotationPredicates",
        "onlyAllowedExternalNames",
    };

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
        error = null;
        RawValue value = member.Value;
        if (value.Kind == RawKind.Null)
        {
            return options;
        }

        switch (member.Name)
        {
            case "kubernetes-ingress-class": // It is about Ingresses only.
                return options;
            case "backend-traffic-algorithm":
                return options with { BackendTrafficAlgorithm = Traffic(Text(member, ref error), ref error) };
            case "default-lb-algorithm":
                return options with { DefaultLoadBalancerAlgorithm = Text(member, ref error) };
            case "disableCatchAllRoutes":
                return options with { DisableCatchAllRoutes = Switch(member, ref error) };
            case "enable-kubernetes-endpointslices":
                return options with { EnableEndpointSlices = Switch(member, ref error) };
            case "forward-backend-url":
                return options with { ForwardBackendUrl = Text(member, ref error) };
            case "httpsRedirect":
                return options with { ProvideHttpsRedirect = Switch(member, ref error) };
            case "httpsRedirectCode":
                return options with { HttpsRedirectCode = Number(member, ref error) };
            case "kubernetes-routegroup-class":
                return options with { RouteGroupClass = Regex(Text(member, ref error), ref error) };
            case "topology-zone":
                return options with { TopologyZone = Text(member, ref error) };
            default:
                error = Unsupported.Contains(member.Name) && IsOff(value) ? null : $"option {member.Name} is not supported yet";
                return options;
        }
    }

    private static bool IsOff(RawValue value) => value.Kind switch
    {
        RawKind.Boolean => !value.Boolean,
        RawKind.String => value.Text.Length == 0,
        RawKind.Array => value.Items.Count == 0,
        _ => false,
    };

    private static string Text(RawMember member, ref string? error)
    {
        if (member.Value.Kind == RawKind.String)
        {
            return member.Value.Text;
        }

        error = $"option {member.Name} must be a string";
        return "";
    }

    private static bool Switch(RawMember member, ref string? error)
    {
        if (member.Value.Kind != RawKind.Boolean)
        {
            error = $"option {member.Name} must be true or false";
        }

        return member.Value.Boolean;
    }

    private static int Number(RawMember member, ref string? error)
    {
        if (member.Value is { Kind: RawKind.Integer, Integer: >= int.MinValue and <= int.MaxValue } number)
        {
            return (int)number.Integer;
        }

        error = $"option {member.Name} must be an integer of 32 bits";
        return 0;
    }

    private static BackendTrafficAlgorithm Traffic(string name, ref string? error)
    {
        if (name == "traffic-segment-predicate")
        {
            return BackendTrafficAlgorithm.TrafficSegmentPredicate;
        }

        error ??= name == "traffic-predicate" ? null : "invalid backend traffic algorithm: " + name;
        return BackendTrafficAlgorithm.TrafficPredicate;
    }

    private static string Regex(string pattern, ref string? error)
    {
        try
        {
            _ = new RouteGroupCompiler(new RouteGroupCompilerOptions { RouteGroupClass = pattern });
        }
        catch (Exception reason) when (reason is ArgumentException or NotSupportedException)
        {
            error = "option kubernetes-routegroup-class must be a regular expression: " + reason.Message;
        }

        return pattern;
    }
}
