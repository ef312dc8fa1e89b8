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
    public static RuleProblem? FindProblem(RouteGroup group)
    {
        string name = group.Metadata.Name ?? "";
        if (name.Length == 0)
        {
            return new RuleProblem("route group without name");
        }

        RuleProblem? problem = group.Spec is null ? new RuleProblem("route group without spec") : OfSpec(group.Spec);
        return problem is { } found
            ? found with { Text = $"error in route group {Namespaces.OrDefault(group.Metadata.Namespace)}/{name}: {found.Text}" }
            : null;
    }

    private static RuleProblem? OfSpec(RouteGroupSpec spec)
    {
        if (spec.Backends is not { Count: > 0 } backends)
        {
            return new RuleProblem("route group without backend", "spec.backends");
        }

        var names = new NameSet(backends.Count);
        for (int i = 0; i < backends.Count; i++)
        {
            RouteGroupBackend? backend = backends[i];
            string name = backend?.Name ?? "";
            if (!names.Add(name))
            {
                return new RuleProblem($"backends with duplicate name: {name}", Field("spec.backends", i, "name"));
            }

            if (OfBackend(backend, name) is { } problem)
            {
                return new RuleProblem($"invalid backend: {name}, {problem.Text}", Field("spec.backends", i, problem.Field));
            }
        }

        return OfReferences(spec.DefaultBackends, names, "spec.defaultBackends") ?? OfRoutes(spec, names);
    }

    /// <summary>The problem of a backend, with the field below it.</summary>
    private static RuleProblem? OfBackend(RouteGroupBackend? backend, string name)
    {
        string type = backend?.Type?.Value ?? "";
        if (backend?.Algorithm?.Value is { Length: > 0 } algorithm && !LoadBalancerAlgorithms.IsKnown(algorithm))
        {
            return new RuleProblem("unsupported algorithm", "algorithm");
        }

        if (type is not ("" or "service" or "network" or "lb" or "shunt" or "loopback" or "dynamic" or "forward"))
        {
            return new RuleProblem($"unsupported backend type: {type}", "type");
        }

        if (backend is null || name.Length == 0)
        {
            return new RuleProblem("unnamed backend", "name");
        }

        return type switch
        {
            "network" when string.IsNullOrEmpty(backend.Address) => new RuleProblem($"address missing in backend: {name}", "address"),
            "lb" when backend.Endpoints is not { Count: > 0 } => new RuleProblem($"missing LB endpoints in backend: {name}", "endpoints"),
            "" or "service" => OfService(backend, name),
            _ => null,
        };
    }

    private static RuleProblem? OfService(RouteGroupBackend backend, string name)
    {
        if (string.IsNullOrEmpty(backend.ServiceName))
        {
            return new RuleProblem($"service name missing in backend: {name}", "serviceName");
        }

        long port = backend.ServicePort ?? 0;
        return port is < 1 or > ushort.MaxValue
            ? new RuleProblem(string.Create(CultureInfo.InvariantCulture, $"invalid service port in backend: {name}, {port}"), "servicePort")
            : null;
    }

    private static RuleProblem? OfReferences(ValueList<BackendReference>? references, NameSet backends, string list)
    {
        if (references is not { Count: > 0 })
        {
            return null;
        }

        // One reference, as nearly every list has it, cannot be a duplicate.
        NameSet? seen = references.Count == 1 ? null : new NameSet(references.Count);
        for (int i = 0; i < references.Count; i++)
        {
            BackendReference? reference = references[i];
            string name = reference?.BackendName ?? "";
            string? problem = seen?.Add(name) == false ? $"duplicate backend reference: {name}"
                : name.Length == 0 ? "unnamed backend reference"
                : !backends.Contains(name) ? $"invalid backend reference: {name}"
                : null;
            if (problem is not null)
            {
                return new RuleProblem(problem, Field(list, i, "backendName"));
            }

            if (reference?.Weight < 0)
            {
                string weight = string.Create(CultureInfo.InvariantCulture, $"invalid weight in backend: {name}, {reference.Weight}");
                return new RuleProblem(weight, Field(list, i, "weight"));
            }
        }

        return null;
    }

    private static RuleProblem? OfRoutes(RouteGroupSpec spec, NameSet backends)
    {
        const string Missing = "missing backend reference";
        bool hasDefault = spec.DefaultBackends is { Count: > 0 };
        if (spec.Routes is not { Count: > 0 } routes)
        {
            return hasDefault ? null : new RuleProblem(Missing, "spec");
        }

        for (int i = 0; i < routes.Count; i++)
        {
            RouteGroupRoute? route = routes[i];
            RuleProblem? problem = route is null ? new RuleProblem("invalid route spec")
                : !hasDefault && route.Backends is not { Count: > 0 } ? new RuleProblem(Missing)
                : OfReferences(route.Backends, backends, "backends") ?? OfRoute(route);
            if (problem is { } found)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"invalid route at {i}, {found.Text}");
                return new RuleProblem(text, Field("spec.routes", i, found.Field));
            }
        }

        return null;
    }

    /// <summary>The problem of an entry, with the field below it.</summary>
    private static RuleProblem? OfRoute(RouteGroupRoute route)
    {
        if (!string.IsNullOrEmpty(route.Path) && !string.IsNullOrEmpty(route.PathSubtree))
        {
            return new RuleProblem("path and path subtree in the same route", "pathSubtree");
        }

        ValueList<RouteGroupMethod> methods = route.Methods ?? [];
        for (int i = 0; i < methods.Count; i++)
        {
            if (string.IsNullOrEmpty(methods[i].Value))
            {
                return new RuleProblem("invalid method", Field("methods", i, ""));
            }
        }

        return null;
    }

    private static string Field(string list, int index, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{(field.Length == 0 ? "" : ".")}{field}");
}
