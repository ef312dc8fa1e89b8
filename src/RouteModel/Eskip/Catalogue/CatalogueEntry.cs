namespace RouteModel.Eskip.Catalogue;

/// <summary>What a call in eskip is.</summary>
internal enum CallKind
{
    Filter,
    Predicate,
}

/// <summary>Whether a filter answers requests itself.</summary>
internal enum Termination
{
    Never,

    /// <summary>In some cases: a rejection, a hit in a cache.</summary>
    Maybe,

    /// <summary>Later filters and the backend are never reached.</summary>
    Always,
}

/// <summary>One filter or predicate that Skipper has built in.</summary>
internal sealed record CatalogueEntry
{
    public required CallKind Kind { get; init; }

    public required string Name { get; init; }

    public required Arity Arity { get; init; }

    /// <summary>The positional arguments in order.</summary>
    public IReadOnlyList<CatalogueParameter> Parameters { get; init; } = [];

    /// <summary>More arguments than <see cref="Arity"/> has are accepted, and have no effect.</summary>
    public bool IgnoresSurplus { get; init; }

    /// <summary>When a filter works: <c>request</c>, <c>response</c>, <c>both</c>, <c>marker</c> (while routes are built) or <c>none</c>.</summary>
    public string Phase { get; init; } = "request";

    public Termination Termination { get; init; }

    /// <summary>The type of backend that a filter is made for; empty for any.</summary>
    public string Backend { get; init; } = "";

    /// <summary>The flag of Skipper without which the name is unknown; empty if it always is known.</summary>
    public string Flag { get; init; } = "";

    /// <summary>The names to use instead; empty if it is not deprecated.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>A predicate of the path tree.</summary>
    public bool IsOfTree { get; init; }

    /// <summary>What a predicate adds to the weight of its route; <see langword="null"/> where its argument says it.</summary>
    public int? Weight { get; init; } = 1;

    /// <summary>Whether it works on responses only.</summary>
    public bool IsOfResponse => Phase == "response";

    /// <summary>The parameter at a position; repeated ones go on. <see langword="null"/> for surplus arguments.</summary>
    public CatalogueParameter? Parameter(int index)
    {
        if (index < Parameters.Count)
        {
            return Parameters[index];
        }

        int group = Parameters.Count;
        while (group > 0 && Parameters[group - 1].IsRepeated && (group == Parameters.Count || Parameters[group - 1].IsGrouped))
        {
            group--;
        }

        int width = Parameters.Count - group;
        return width == 0 ? null : Parameters[group + ((index - group) % width)];
    }
}
