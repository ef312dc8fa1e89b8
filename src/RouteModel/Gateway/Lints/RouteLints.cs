using System.Globalization;
using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Snapshots;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Gateway.Lints;

/// <summary>Lints about backends of HTTPRoutes that AKO serves.</summary>
internal static class RouteLints
{
    // Avi documents ratios from 1 to 1000, and 0.
    private const int GreatestRatio = 1000;

    public static void WeightOver1000(LintObject item, StoredRoute route, LintReport report)
    {
        foreach ((StoredBackend backend, string field) in Backends(route))
        {
            if (backend.Weight > GreatestRatio)
            {
                report.Add(item, new LintPlace(field + ".weight"), string.Create(CultureInfo.InvariantCulture, $"{backend.Weight} is sent to Avi as it is, whose ratios end at {GreatestRatio}"));
            }
        }
    }

    public static void SameServiceTwice(LintObject item, StoredRoute route, LintReport report)
    {
        for (int i = 0; i < route.Rules.Count; i++)
        {
            var seen = new Dictionary<(ObjectName, int?), string>();
            foreach ((StoredBackend backend, string field) in Backends(route.Rules[i], i))
            {
                var service = new ObjectName(backend.Namespace ?? route.Name.Namespace, backend.Name);
                if (backend.Kind == "Service" && !seen.TryAdd((service, backend.Port), field))
                {
                    report.Add(item, new LintPlace(field), $"{seen[(service, backend.Port)]} refers to {service} and its port too: both are one pool, with the settings of the last and the weight of the first");
                }
            }
        }
    }

    public static void ExtensionAcrossNamespaces(LintObject item, StoredRoute route, LintReport report)
    {
        foreach ((StoredBackend backend, string field) in Backends(route))
        {
            if (backend.Namespace is not { } space || space == route.Name.Namespace)
            {
                continue;
            }

            for (int i = 0; i < backend.Filters.Count; i++)
            {
                if (backend.Filters[i].ExtensionRef is { Group: ObjectKinds.AkoGroup, Kind: FilterTarget.Extension or FilterTarget.HealthMonitor } target)
                {
                    report.Add(
                        item,
                        new LintPlace(string.Create(CultureInfo.InvariantCulture, $"{field}.filters[{i}].extensionRef")),
                        $"AKO judges the {target.Kind} {target.Name} of namespace {space}, and applies the one of {route.Name.Namespace}");
                }
            }
        }
    }

    private static IEnumerable<(StoredBackend Backend, string Field)> Backends(StoredRoute route) => route.Rules.SelectMany(Backends);

    private static IEnumerable<(StoredBackend Backend, string Field)> Backends(StoredRule rule, int index) =>
        rule.Backends.Select((backend, i) => (backend, string.Create(CultureInfo.InvariantCulture, $"spec.rules[{index}].backendRefs[{i}]")));
}
