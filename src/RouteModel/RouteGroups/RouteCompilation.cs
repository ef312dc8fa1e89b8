using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Incremental;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups;

/// <summary>What a compilation gave: routes, and what is to be known about them.</summary>
public sealed class RouteCompilation
{
    internal RouteCompilation(
        ValueList<EskipRoute> routes,
        ValueList<CompilationFinding> findings,
        ValueList<RefusedRouteGroup> refused,
        RouteChanges changes,
        CompilationMemory memory,
        string? error = null)
    {
        Changes = changes;
        Memory = memory;
        Routes = routes;
        Findings = findings;
        Refused = refused;
        Error = error;
    }

    /// <summary>The routes in the order in which Skipper emits them; every id once.</summary>
    public ValueList<EskipRoute> Routes { get; }

    /// <summary>
    /// What distinguishes the routes from those of the compilation before, or from none. Nothing does when nothing could be compiled, for then
    /// Skipper keeps the routes that it has.
    /// </summary>
    public RouteChanges Changes { get; }

    /// <summary>What Skipper would log, in order.</summary>
    public ValueList<CompilationFinding> Findings { get; }

    /// <summary>The groups that give no routes because something is wrong with them.</summary>
    public ValueList<RefusedRouteGroup> Refused { get; }

    /// <summary>Why nothing could be compiled at all, as Skipper words it; <see langword="null"/> otherwise.</summary>
    public string? Error { get; }

    /// <summary>What of the snapshot's input <see cref="Error"/> is about.</summary>
    internal ObjectPlace? ErrorPlace { get; init; }

    /// <summary>What the next compilation can use.</summary>
    internal CompilationMemory Memory { get; }

    /// <summary>The routes as an eskip document, in ordinal order of their ids and without a last line break; empty without routes.</summary>
    /// <param name="pretty">Whether each filter and backend gets a line of its own.</param>
    public string ToEskip(bool pretty = false)
    {
        IEnumerable<EskipRoute> ordered = Routes.OrderBy(static route => route.Id, StringComparer.Ordinal);
        return pretty ? EskipPrinter.PrintPretty(ordered) : EskipPrinter.Print(ordered);
    }
}
