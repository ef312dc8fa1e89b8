using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>Routes that answer plain HTTP with a redirect to HTTPS. Upstream: Skipper, <c>dataclients/kubernetes/redirect.go</c>.</summary>
/// <remarks>Numbers are doubles, as they are in routes that were parsed: Skipper tells them from integers when it compares.</remarks>
internal sealed class HttpsRedirect(RouteGroupCompilerOptions options)
{
    private const string Annotation = "zalando.org/skipper-ingress-redirect";
    private const string ForwardedProtocol = "X-Forwarded-Proto";
    private const int DefaultCode = 308;

    private readonly EskipFilter _filter = new("redirectTo", (double)(options.HttpsRedirectCode > 0 ? options.HttpsRedirectCode : DefaultCode), "https:");

    /// <summary>Whether a group's routes get redirecting twins: its annotation decides, or else the option.</summary>
    public bool AppliesTo(SelectedGroup group) => group.Annotation(Annotation) switch
    {
        "true" => true,
        "false" => false,
        _ => options.ProvideHttpsRedirect,
    };

    /// <summary>The twin of a route; <see langword="null"/> for a route that looks at the protocol itself. One predicate more makes the twin win.</summary>
    public EskipRoute? Twin(EskipRoute route)
    {
        foreach (EskipPredicate predicate in route.Predicates)
        {
            if (predicate.Name is "Header" or "HeaderRegexp" && predicate.Args.Count > 0 && predicate.Args[0] == new EskipArgument(ForwardedProtocol))
            {
                return null;
            }
        }

        EskipRoute canonical = route.ToCanonical();
        return canonical with
        {
            Id = route.Id + "_https_redirect",
            Predicates = [.. canonical.Predicates.AsSpan(), new EskipPredicate("Header", ForwardedProtocol, "http")],
            Filters = [_filter],
            Backend = EskipBackend.Shunt,
        };
    }

    /// <summary>The route for requests of no group, as soon as the option is on.</summary>
    public EskipRoute Global() => new()
    {
        Id = "kube__redirect",
        Predicates = [new("Header", ForwardedProtocol, "http"), new("Weight", 1000.0)],
        Filters = [_filter],
        Backend = EskipBackend.Shunt,
    };
}
