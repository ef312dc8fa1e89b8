using System.Globalization;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about addresses of backends.</summary>
internal static class AddressLints
{
    public static void BackendPath(LintGroup group, LintReport report)
    {
        foreach ((string address, LintPlace place, bool isEndpoint) in Addresses(group))
        {
            if (HasPath(address))
            {
                report.Add(group, place, $"only scheme and host of {GoSyntax.Quote(address)} are used", isEndpoint ? LintSeverity.Warning : LintSeverity.Error);
            }
        }

        foreach (LintCall call in group.Routes.SelectMany(static route => route.FiltersOf("tee", "Tee", "teenf", "teeResponse", "setDynamicBackendUrl")))
        {
            if (HasPath(call.String(0)))
            {
                report.Add(call, $"{call.Name}: only scheme and host of {GoSyntax.Quote(call.String(0))} are used", 0, LintSeverity.Warning);
            }
        }
    }

    public static void EmptyOrRelativeBackend(LintGroup group, LintReport report)
    {
        foreach ((string address, LintPlace place, _) in Addresses(group))
        {
            if (address.Length > 0 && (!GoUrl.TryParse(address, out GoUrl? url, out _) || url.Scheme.Length == 0 || !url.HasHost))
            {
                report.Add(group, place, $"{GoSyntax.Quote(address)} is no absolute address; write scheme://host");
            }
        }
    }

    public static void MixedLbSchemes(LintGroup group, LintReport report)
    {
        foreach ((RouteGroupBackend backend, string field) in Backends(group))
        {
            if (Texts.Of(backend.Endpoints).Select(static endpoint => endpoint.Split("://")[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            {
                report.Add(group, new LintPlace(field + ".endpoints"), "all endpoints of a backend have to have the same scheme");
            }
        }
    }

    public static void UnknownLbAlgorithm(LintGroup group, LintReport report)
    {
        foreach ((RouteGroupBackend backend, string field) in Backends(group))
        {
            if (backend.Algorithm?.Value is { Length: > 0 } algorithm && !LoadBalancerAlgorithms.IsKnown(algorithm))
            {
                report.Add(group, new LintPlace(field + ".algorithm"), $"there is no algorithm {GoSyntax.Quote(algorithm)}");
            }
        }
    }

    /// <summary>The backends with their paths.</summary>
    public static IEnumerable<(RouteGroupBackend Backend, string Field)> Backends(LintGroup group)
    {
        IReadOnlyList<RouteGroupBackend?> all = [.. group.Spec.Backends ?? []];
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i] is { } backend)
            {
                yield return (backend, string.Create(CultureInfo.InvariantCulture, $"spec.backends[{i}]"));
            }
        }
    }

    private static IEnumerable<(string Address, LintPlace Place, bool IsEndpoint)> Addresses(LintGroup group)
    {
        foreach ((RouteGroupBackend backend, string field) in Backends(group))
        {
            if (LintGroup.TypeOf(backend) == RouteGroupBackendType.Network)
            {
                yield return (backend.Address ?? "", new LintPlace(field + ".address"), false);
            }

            int index = 0;
            foreach (string endpoint in Texts.Of(backend.Endpoints))
            {
                yield return (endpoint, new LintPlace(string.Create(CultureInfo.InvariantCulture, $"{field}.endpoints[{index++}]")), true);
            }
        }
    }

    // The zone of an endpoint is a query, and that is used.
    private static bool HasPath(string address) => GoUrl.TryParse(address, out GoUrl? url, out _) && url.HasHost && url.HasPath;
}
