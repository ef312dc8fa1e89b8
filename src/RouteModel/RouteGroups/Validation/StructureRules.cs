using System.Globalization;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups.Validation;

/// <summary>
/// The structure of a RouteGroup as Skipper checks it: one problem at most, in its order and words. Upstream: Skipper,
/// <c>dataclients/kubernetes/definitions/routegroupvalidator.go</c>.
/// </summary>
/// <remarks>
/// Skipper crashes on a null backend or reference. Here it is a backend or reference without a name.
/// </remarks>
internal static class StructureRules
{
    /// <summary>The first problem; <see langword="null"/> if there is none.</summary>
    public static string? FindProblem(RouteGroup group)
    {
        string name = group.Metadata.Name ?? "";
        if (name.Length == 0)
        {
            return "route group without name";
        }

        string? problem = group.Spec is null ? "route group without spec" : OfSpec(group.Spec);
        return problem is null ? null : $"error in route group {Namespaces.OrDefault(group.Metadata.Namespace)}/{name}: {problem}";
    }

    private static string? OfSpec(RouteGroupSpec spec)
    {
        if (spec.Backends is not { Count: > 0 } backends)
        {
            return "route group without backend";
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (RouteGroupBackend? backend in backends)
        {
            string name = backend?.Name ?? "";
            if (!names.Add(name))
            {
                return $"backends with duplicate name: {name}";
            }

            if (OfBackend(backend, name) is { } problem)
            {
                return $"invalid backend: {name}, {problem}";
            }
        }

        return OfReferences(spec.DefaultBackends, names) ?? OfRoutes(spec, names);
    }

    private static string? OfBackend(RouteGroupBackend? backend, string name)
    {
        string type = backend?.Type?.Value ?? "";
        if (backend?.Algorithm?.Value is { Length: > 0 } algorithm && !LoadBalancerAlgorithms.IsKnown(algorithm))
        {
            return "unsupported algorithm";
        }

        if (type is not ("" or "service" or "network" or "lb" or "shunt" or "loopback" or "dynamic" or "forward"))
        {
            return $"unsupported backend type: {type}";
        }

        if (backend is null || name.Length == 0)
        {
            return "unnamed backend";
        }

        return type switch
        {
            "network" => string.IsNullOrEmpty(backend.Address) ? $"address missing in backend: {name}" : null,
            "lb" => backend.Endpoints is not { Count: > 0 } ? $"missing LB endpoints in backend: {name}" : null,
            "" or "service" => OfService(backend, name),
            _ => null,
        };
    }

    private static string? OfService(RouteGroupBackend backend, string name)
    {
        if (string.IsNullOrEmpty(backend.ServiceName))
        {
            return $"service name missing in backend: {name}";
        }

        long port = backend.ServicePort ?? 0;
        return port is < 1 or > ushort.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"invalid service port in backend: {name}, {port}")
            : null;
    }

    private static string? OfReferences(ValueList<BackendReference>? references, HashSet<string> backends)
    {
        if (references is null)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (BackendReference? reference in references)
        {
            string name = reference?.BackendName ?? "";
            if (!seen.Add(name))
            {
                return $"duplicate backend reference: {name}";
            }

            if (name.Length == 0)
            {
                return "unnamed backend reference";
            }

            if (!backends.Contains(name))
            {
                return $"invalid backend reference: {name}";
            }

            if (reference?.Weight < 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"invalid weight in backend: {name}, {reference.Weight}");
            }
        }

        return null;
    }

    private static string? OfRoutes(RouteGroupSpec spec, HashSet<string> backends)
    {
        const string Missing = "missing backend reference";
        bool hasDefault = spec.DefaultBackends is { Count: > 0 };
        if (spec.Routes is not { Count: > 0 } routes)
        {
            return hasDefault ? null : Missing;
        }

        for (int i = 0; i < routes.Count; i++)
        {
            RouteGroupRoute? route = routes[i];
            string? problem = route is null ? "invalid route spec"
                : !hasDefault && route.Backends is not { Count: > 0 } ? Missing
                : OfReferences(route.Backends, backends) ?? OfRoute(route);
            if (problem is not null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"invalid route at {i}, {problem}");
            }
        }

        return null;
    }

    private static string? OfRoute(RouteGroupRoute route)
    {
        if (!string.IsNullOrEmpty(route.Path) && !string.IsNullOrEmpty(route.PathSubtree))
        {
            return "path and path subtree in the same route";
        }

        foreach (RouteGroupMethod method in route.Methods ?? [])
        {
            if (string.IsNullOrEmpty(method.Value))
            {
                return "invalid method";
            }
        }

        return null;
    }
}
