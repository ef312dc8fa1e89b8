namespace RouteModel.Eskip;

/// <summary>Compares routes by their meaning. Upstream: Skipper, <c>eskip/eq.go</c>.</summary>
public static class EskipRoutes
{
    /// <summary>
    /// Whether two lists hold equal routes in any order. Routes are paired by id and compared in canonical form
    /// (<see cref="EskipRoute.ToCanonical"/>). A list in which an id occurs twice equals nothing, not even itself.
    /// </summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    /// <param name="ignoreZones">Whether the zones of endpoints are left out of the comparison.</param>
    public static bool AreEqual(IEnumerable<EskipRoute> left, IEnumerable<EskipRoute> right, bool ignoreZones = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Dictionary<string, EskipRoute>? byId = ById(left);
        Dictionary<string, EskipRoute>? others = ById(right);
        if (byId is null || others is null || byId.Count != others.Count)
        {
            return false;
        }

        foreach ((string id, EskipRoute route) in byId)
        {
            if (!others.TryGetValue(id, out EskipRoute? other) || !AreEqual(route, other, ignoreZones))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two routes have the same canonical form, the id included.</summary>
    /// <param name="left">One route.</param>
    /// <param name="right">The other route.</param>
    /// <param name="ignoreZones">Whether the zones of endpoints are left out of the comparison.</param>
    public static bool AreEqual(EskipRoute left, EskipRoute right, bool ignoreZones = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return CanonicalForm.Of(left, ignoreZones).Equals(CanonicalForm.Of(right, ignoreZones));
    }

    private static Dictionary<string, EskipRoute>? ById(IEnumerable<EskipRoute> routes)
    {
        var byId = new Dictionary<string, EskipRoute>(StringComparer.Ordinal);
        foreach (EskipRoute route in routes)
        {
            if (!byId.TryAdd(route.Id, route))
            {
                return null;
            }
        }

        return byId;
    }
}
