using System.Globalization;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Text;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Gateway.Lints;

/// <summary>Lints about what a RouteBackendExtension asks for. The operator looks at none of it.</summary>
internal static class ExtensionLints
{
    private const string Header = "spec.lbAlgorithmConsistentHashHdr";

    // Avi's own bound of health_monitor_refs.
    private const int MostMonitors = 50;

    // Beside another hash the API server refuses the header itself.
    public static void HeaderWithoutHash(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec is { LbAlgorithmConsistentHashHdr: not null, LbAlgorithmHash: null })
        {
            report.Add(item, new LintPlace(Header), "without spec.lbAlgorithmHash the header has no effect");
        }
    }

    public static void EmptyHashHeader(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec.LbAlgorithmConsistentHashHdr is "")
        {
            report.Add(item, new LintPlace(Header), "the name of the header is empty");
        }
    }

    public static void GslbAlgorithm(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec.LbAlgorithm is "LB_ALGORITHM_NEAREST_SERVER" or "LB_ALGORITHM_TOPOLOGY")
        {
            report.Add(item, new LintPlace("spec.lbAlgorithm"), $"{spec.LbAlgorithm} is for GSLB pools only");
        }
    }

    public static void DuplicateMonitor(LintObject item, ExtensionSpec spec, LintReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < spec.HealthMonitors.Count; i++)
        {
            if (!seen.Add(spec.HealthMonitors[i]))
            {
                report.Add(item, Monitor(i, ".name"), $"{GoSyntax.Quote(spec.HealthMonitors[i])} is named twice");
            }
        }
    }

    public static void TooManyMonitors(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec.HealthMonitors.Count > MostMonitors)
        {
            report.Add(item, Monitor(MostMonitors, ""), string.Create(CultureInfo.InvariantCulture, $"{spec.HealthMonitors.Count} monitors are more than the {MostMonitors} that Avi takes"));
        }
    }

    public static void HostCheckWithoutPki(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec.BackendTls is { HostCheckEnabled: true, PkiProfile: null })
        {
            report.Add(item, new LintPlace("spec.backendTLS.hostCheckEnabled"), "names are checked in certificates that nobody vouches for");
        }
    }

    public static void ImpliedTls(LintObject item, ExtensionSpec spec, LintReport report)
    {
        if (spec.BackendTls is { } tls)
        {
            string[] parts = [.. new[] { tls.PkiProfile is not null ? "pkiProfile" : "", tls.DomainNames.Count > 0 ? "domainName" : "" }.Where(static part => part.Length > 0)];
            string effect = parts.Length > 0 ? $"; {string.Join(" and ", parts)} would have no effect without it" : "";
            report.Add(item, new LintPlace("spec.backendTLS"), $"backendTLS alone, even an empty one, turns on TLS to the servers{effect}");
        }
    }

    private static LintPlace Monitor(int index, string field) => new(string.Create(CultureInfo.InvariantCulture, $"spec.healthMonitor[{index}]{field}"));
}
