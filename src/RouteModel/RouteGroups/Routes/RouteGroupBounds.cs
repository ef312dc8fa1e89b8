using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// Keeps a group within bounds. Methods and backend references multiply, and <c>True()</c> predicates grow with the square of the references, so a
/// group that fits into etcd can ask for more routes than fit into memory.
/// </summary>
internal static class RouteGroupBounds
{
    /// <summary>How many characters all routes of one group may take in print.</summary>
    public const double MaxPrintedLength = 64 * 1024 * 1024;

    private const int FixedLengthOfRoute = 256;
    private const int LengthOfTrue = 10;
    private const int LengthOfHost = 40;

    /// <summary>Why a group is too large; <see langword="null"/> if it is not.</summary>
    public static string? FindProblem(RouteGroupSpec spec, List<HostPass> passes) =>
        passes.Sum(pass => Printed(spec, pass)) > MaxPrintedLength ? "routes too large: more than 64 MiB of eskip" : null;

    private static double Printed(RouteGroupSpec spec, HostPass pass)
    {
        int defaults = spec.DefaultBackends?.Count ?? 0;
        double common = pass.Hosts.Sum(static host => host.Length + LengthOfHost) + LongestBackend(spec);
        double length = 0;
        if (spec.Routes is { Count: > 0 } entries)
        {
            foreach (RouteGroupRoute entry in entries)
            {
                int references = entry.Backends is { Count: > 0 } own ? own.Count : defaults;
                length += Math.Max(1, entry.Methods?.Count ?? 0) * Printed(references, common + TextOf(entry));
            }
        }
        else
        {
            length = Printed(defaults, common);
        }

        return length;
    }

    /// <summary>An estimate: the addresses behind services are left out, for they are no group's own doing.</summary>
    private static double Printed(double references, double shared) =>
        references * (FixedLengthOfRoute + shared + (references * LengthOfTrue / 2));

    private static double LongestBackend(RouteGroupSpec spec)
    {
        double longest = 0;
        foreach (RouteGroupBackend backend in spec.Backends ?? [])
        {
            longest = Math.Max(longest, (backend.Address?.Length ?? 0) + Sum(backend.Endpoints));
        }

        return longest;
    }

    private static double TextOf(RouteGroupRoute entry) =>
        (entry.Path?.Length ?? 0) + (entry.PathSubtree?.Length ?? 0) + (entry.PathRegexp?.Length ?? 0) + Sum(entry.Predicates) + Sum(entry.Filters);

    private static double Sum(ValueList<string>? texts)
    {
        double length = 0;
        foreach (string? text in texts ?? [])
        {
            length += text?.Length ?? 0;
        }

        return length;
    }
}
