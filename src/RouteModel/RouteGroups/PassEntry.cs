using RouteModel.Eskip;

namespace RouteModel.RouteGroups;

/// <summary>What routes are made of: an entry with one of its methods, or an implicit group.</summary>
/// <param name="Route">The entry; <see langword="null"/> for an implicit group.</param>
/// <param name="Index">Its index in <c>spec.routes</c>; 0 for an implicit group.</param>
/// <param name="Method">The method as it is written; <see langword="null"/> for all methods.</param>
/// <param name="Paths">The predicates of its paths.</param>
internal readonly record struct PassEntry(RouteGroupRoute? Route, int Index, string? Method, EskipPredicate[] Paths)
{
    public static PassEntry Implicit { get; } = new(null, 0, null, []);
}
