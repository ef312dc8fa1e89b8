using RouteModel.Gateway;
using RouteModel.Gateway.Operator;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Verdicts;

/// <summary>
/// What AKO says of HTTPRoutes and RouteBackendExtensions beside the objects they refer to. An object that is not among the documents may still be
/// in the cluster, and one without a status has not been judged yet: of neither anything is concluded.
/// </summary>
internal sealed class AkoVoice
{
    private static readonly GatewayResolverOptions Options = new() { Profile = GatewayProfile.Ako };

    private readonly GatewaySnapshot _snapshot;
    private readonly Lazy<Dictionary<ObjectName, ResolvedRoute>> _routes;

    private AkoVoice(GatewaySnapshot snapshot)
    {
        _snapshot = snapshot;
        _routes = new Lazy<Dictionary<ObjectName, ResolvedRoute>>(() =>
            new GatewayResolver(Options).Resolve(_snapshot).Routes.ToDictionary(static route => new ObjectName(route.Namespace, route.Name)));
    }

    /// <summary>The voice of one that knows these documents.</summary>
    public static AkoVoice Of(IEnumerable<ManifestDocument> documents) => new(GatewaySnapshot.Read(documents));

    /// <summary>What is wrong with an object.</summary>
    public IReadOnlyList<Finding> Judge(ManifestObject item)
    {
        var name = new ObjectName(string.IsNullOrEmpty(item.Namespace) ? "default" : item.Namespace, item.Name ?? "");
        return ObjectKinds.Of(item.ApiVersion ?? "", item.Kind ?? "") switch
        {
            ObjectKind.Route => JudgeRoute(item, name),
            ObjectKind.Extension => JudgeExtension(item, name),
            _ => [],
        };
    }

    private Finding[] JudgeRoute(ManifestObject item, ObjectName name) =>
        _snapshot.Find(ObjectKind.Route, name) is StoredRoute source && _routes.Value.TryGetValue(name, out ResolvedRoute? route)
            ? [.. route.Findings.Where(finding => IsKnown(finding, source)).Select(finding => About(item, finding.Field, finding.Message))]
            : [];

    /// <summary>Whether a finding follows from the documents alone.</summary>
    private bool IsKnown(RouteFinding finding, StoredRoute source)
    {
        if (finding.Message.Length == 0 || finding.Reason is not ("BackendNotFound" or "Pending") || finding.Filter is not { } filter)
        {
            return finding.Message.Length > 0;
        }

        StoredRule rule = source.Rules[finding.Rule];
        StoredBackend? backend = finding.Backend is { } index ? rule.Backends[index] : null;
        StoredExtensionRef? target = (backend?.Filters ?? rule.Filters)[filter].ExtensionRef;
        return target is { Name.Length: 0 } || (target is not null
            && ObjectKinds.Of($"{ObjectKinds.AkoGroup}/v1", target.Kind) is { } kind
            && _snapshot.Find(kind, new ObjectName(backend?.Namespace ?? source.Name.Namespace, target.Name)) is
                StoredExtension { Status: not null } or StoredManaged { Status: not null } or StoredL7Rule { HasStatus: true });
    }

    private Finding[] JudgeExtension(ManifestObject item, ObjectName name)
    {
        if (_snapshot.Find(ObjectKind.Extension, name) is not StoredExtension { Spec.BackendTls.PkiProfile: { } profile }
            || _snapshot.Find(ObjectKind.PkiProfile, new ObjectName(name.Namespace, profile)) is not StoredManaged { Status: not null })
        {
            return [];
        }

        ExtensionVerdict? verdict = new ExtensionOperator(static _ => AviReply.Found).Judge(_snapshot, name.Namespace, name.Name);
        return verdict is { Status: "Rejected", RetryReason: { } reason } ? [About(item, "spec.backendTLS.pkiProfile", reason)] : [];
    }

    private static Finding About(ManifestObject item, string field, string message) =>
        new() { Rule = FindingRule.Ako, Field = field, Message = $"{field}: {message}", Position = item.Place };
}
