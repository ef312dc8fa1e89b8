using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about backends and references to them.</summary>
internal static class ReferenceLints
{
    public static void BackendReference(LintGroup group, LintReport report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((RouteGroupBackend backend, string field) in AddressLints.Backends(group))
        {
            string name = backend.Name ?? "";
            if (name.Length == 0 || !names.Add(name))
            {
                report.Add(group, new LintPlace(field + ".name"), name.Length == 0 ? "a backend has no name" : $"two backends are called {GoSyntax.Quote(name)}");
            }
        }

        foreach (LintRoute route in group.Routes)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < route.References.Count; i++)
            {
                string name = route.References[i].BackendName ?? "";
                string? problem = !names.Contains(name) ? $"there is no backend {GoSyntax.Quote(name)}" : !seen.Add(name) ? $"{GoSyntax.Quote(name)} is named twice" : null;
                if (problem is not null)
                {
                    report.Add(group, new LintPlace(string.Create(CultureInfo.InvariantCulture, $"{route.BackendsField}[{i}].backendName")), problem);
                }
            }

            if (route.References.Count == 0)
            {
                report.Add(group, route.Place, "neither the route nor the group names a backend");
            }
        }
    }

    public static void BackendFields(LintGroup group, LintReport report)
    {
        foreach ((RouteGroupBackend backend, string field) in AddressLints.Backends(group))
        {
            RouteGroupBackendType type = LintGroup.TypeOf(backend);
            bool isService = type == RouteGroupBackendType.Service;
            bool isNetwork = type == RouteGroupBackendType.Network;
            bool isLb = type == RouteGroupBackendType.Lb;
            string? missing = isService && string.IsNullOrEmpty(backend.ServiceName) ? "serviceName"
                : isService && backend.ServicePort is null or < 1 or > 65535 ? "servicePort from 1 to 65535"
                : isNetwork && string.IsNullOrEmpty(backend.Address) ? "address"
                : isLb && backend.Endpoints is not { Count: > 0 } ? "endpoints"
                : null;
            if (missing is not null && (isService || isNetwork || isLb))
            {
                report.Add(group, new LintPlace(field), $"a {type.Value} backend needs {missing}");
            }

            string? surplus = !isService && backend.ServiceName is not null ? "serviceName"
                : !isService && backend.ServicePort is not null ? "servicePort"
                : !isNetwork && backend.Address is not null ? "address"
                : !isLb && backend.Endpoints is not null ? "endpoints"
                : null;
            if (surplus is not null)
            {
                report.Add(group, new LintPlace($"{field}.{surplus}"), $"a {type.Value} backend does not use {surplus}", LintSeverity.Warning);
            }
        }
    }

    public static void UnusedBackendEntry(LintGroup group, LintReport report)
    {
        var used = group.Routes.SelectMany(static route => route.References).Select(static reference => reference.BackendName).ToHashSet();
        foreach ((RouteGroupBackend backend, string field) in AddressLints.Backends(group))
        {
            if (!used.Contains(backend.Name) && group.Spec.DefaultBackends?.Any(reference => reference?.BackendName == backend.Name) is not true)
            {
                report.Add(group, new LintPlace(field + ".name"), $"nothing refers to the backend {GoSyntax.Quote(backend.Name ?? "")}");
            }
        }

        if (group.Spec.DefaultBackends is { Count: > 0 } && group.Routes.All(static route => route.Spec.Backends is { Count: > 0 }))
        {
            report.Add(group, new LintPlace("spec.defaultBackends"), "every route names backends of its own");
        }
    }

    public static void ForwardNotInCrd(LintGroup group, LintReport report)
    {
        foreach ((RouteGroupBackend backend, string field) in AddressLints.Backends(group))
        {
            if (backend.Type?.Value == "forward")
            {
                report.Add(group, new LintPlace(field + ".type"), "the published CRD does not know the type forward");
            }
        }
    }
}
