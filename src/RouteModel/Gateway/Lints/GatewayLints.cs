using System.Text.Json;
using RouteModel.Gateway.Decoding;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Gateway.Lints;

/// <summary>The lints of RouteBackendExtensions and of HTTPRoutes that AKO serves, by their ids.</summary>
internal static class GatewayLints
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RawParser.MaxDepth };

    public static IReadOnlyList<Lint> All { get; } =
    [
        // RouteBackendExtensions
        OfExtension("AK101", "header-without-hash", LintSeverity.Warning, ExtensionLints.HeaderWithoutHash, "Ask for a hash of a custom header, or leave the header out."),
        OfExtension("AK102", "empty-hash-header", LintSeverity.Warning, ExtensionLints.EmptyHashHeader, "Name the header."),
        OfExtension("AK103", "gslb-algorithm", LintSeverity.Warning, ExtensionLints.GslbAlgorithm, "Choose an algorithm for pools of servers."),
        OfExtension("AK104", "duplicate-monitor", LintSeverity.Warning, ExtensionLints.DuplicateMonitor, "Name each monitor once."),
        OfExtension("AK105", "too-many-monitors", LintSeverity.Warning, ExtensionLints.TooManyMonitors, "Name 50 monitors at most."),
        OfExtension("AK106", "host-check-without-pki", LintSeverity.Warning, ExtensionLints.HostCheckWithoutPki, "Name a PKIProfile with the authorities to trust."),
        OfExtension("AK107", "implied-tls", LintSeverity.Info, ExtensionLints.ImpliedTls, "Nothing, if the servers speak TLS."),

        // HTTPRoutes that AKO serves
        OfRoute("AK201", "weight-over-1000", LintSeverity.Warning, RouteLints.WeightOver1000, "Scale the weights of the rule down to 1000 at most."),
        OfRoute("AK202", "same-service-twice", LintSeverity.Warning, RouteLints.SameServiceTwice, "Give each backend a Service of its own, or a rule."),
        OfRoute("AK203", "extension-across-namespaces", LintSeverity.Warning, RouteLints.ExtensionAcrossNamespaces, "Keep route, extension and Service in one namespace."),
    ];

    /// <summary>Reads an object; <see langword="null"/> for what these lints do not look at.</summary>
    public static LintObject? Read(ManifestObject item)
    {
        ObjectKind? kind = ObjectKinds.Of(item.ApiVersion ?? "", item.Kind ?? "");
        if (kind is not (ObjectKind.Extension or ObjectKind.Route or ObjectKind.Gateway or ObjectKind.GatewayClass))
        {
            return null;
        }

        using var json = JsonDocument.Parse(JsonText.Sanitize(item.Json), Options);
        JsonElement metadata = json.RootElement.Object("metadata") ?? default;
        return ObjectDecoder.Read(kind.Value, json.RootElement) is { } stored
            ? new LintObject(item, stored, metadata.Map("annotations").GetValueOrDefault(LintOptions.IgnoreAnnotation))
            : null;
    }

    private static Lint OfExtension(string id, string name, LintSeverity severity, Action<LintObject, ExtensionSpec, LintReport> check, string help)
    {
        return new Lint(id, name, severity, Run, help);

        void Run(LintSet set, LintReport report)
        {
            foreach (LintObject item in set.Others.OfType<LintObject>())
            {
                if (item.Stored is StoredExtension { Spec: { } spec })
                {
                    check(item, spec, report);
                }
            }
        }
    }

    private static Lint OfRoute(string id, string name, LintSeverity severity, Action<LintObject, StoredRoute, LintReport> check, string help)
    {
        return new Lint(id, name, severity, Run, help);

        void Run(LintSet set, LintReport report)
        {
            var gateways = new AkoGateways(set.Others.OfType<LintObject>().Select(static item => item.Stored));
            foreach (LintObject item in set.Others.OfType<LintObject>())
            {
                if (item.Stored is StoredRoute route && gateways.Serve(route))
                {
                    check(item, route, report);
                }
            }
        }
    }
}
