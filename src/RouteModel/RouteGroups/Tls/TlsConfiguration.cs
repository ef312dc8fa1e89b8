using System.Globalization;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups.Tls;

/// <summary>
/// Looks at the certificates that groups name, and says what is wrong with them; routes do not depend on it. Upstream: Skipper,
/// <c>dataclients/kubernetes/routegroup.go</c>.
/// </summary>
internal sealed class TlsConfiguration
{
    private readonly Dictionary<ResourceId, KubernetesSecret> _secrets = [];
    private readonly CertificateRegistry _registry;

    public TlsConfiguration(IEnumerable<KubernetesSecret> secrets, CompilationLog log)
    {
        _registry = new CertificateRegistry(log);
        foreach (KubernetesSecret secret in secrets)
        {
            _secrets[new ResourceId(Namespaces.OrDefault(secret.Namespace), secret.Name)] = secret;
        }
    }

    /// <summary>Why a group cannot be looked at; <see langword="null"/> if it can. Skipper crashes for a null item.</summary>
    public static string? FindProblem(RouteGroupSpec spec)
    {
        IEnumerable<RouteGroupTls?> items = spec.Tls ?? [];
        return items.Contains(null) ? "invalid TLS spec" : null;
    }

    /// <summary>Configures the certificates of all hosts of a group, whatever the pass.</summary>
    public void Configure(SelectedGroup group, GroupLog log)
    {
        int index = 0;
        foreach (RouteGroupTls item in group.Spec.Tls ?? [])
        {
            Configure(group, item, string.Create(CultureInfo.InvariantCulture, $"spec.tls[{index++}]"), log);
        }
    }

    private void Configure(SelectedGroup group, RouteGroupTls item, string field, GroupLog log)
    {
        string[] wanted = [.. Texts.Of(item.Hosts)];
        string[] own = [.. Texts.Of(group.Spec.Hosts).Distinct(StringComparer.Ordinal)];
        var known = new HashSet<string>(own, StringComparer.Ordinal);
        string[] matching = [.. Enumerable.Reverse(wanted).Where(known.Contains)];
        if (matching.Length == 0)
        {
            log.Error($"No matching tls hosts found - tls hosts: {Print(wanted)}, routegroup hosts: {Print(own)}", field + ".hosts");
            return;
        }

        if (matching.Length != wanted.Length)
        {
            log.Info($"Hosts in TLS and RouteGroup don't match: tls hosts: {Print(wanted)}, routegroup hosts: {Print(own)}", field + ".hosts");
        }

        if (string.IsNullOrEmpty(item.SecretName))
        {
            log.Debug("No tls secret defined for hosts - " + Print(wanted), field);
        }
        else if (!_secrets.TryGetValue(new ResourceId(group.RawNamespace, item.SecretName), out KubernetesSecret? secret))
        {
            log.Error($"Failed to find secret {item.SecretName} in namespace {group.RawNamespace}", field + ".secretName");
        }
        else if (TlsCertificate.Read(secret, out TlsCertificate? certificate) is { } error)
        {
            log.Error("Failed to generate TLS certificate from secret: " + error, field + ".secretName");
        }
        else if (certificate is not null)
        {
            Array.ForEach(matching, host => _registry.Configure(host, certificate));
        }
    }

    /// <summary>A list as Go prints it.</summary>
    private static string Print(string[] texts) => "[" + string.Join(' ', texts) + "]";
}
