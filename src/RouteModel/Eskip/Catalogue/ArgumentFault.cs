namespace RouteModel.Eskip.Catalogue;

/// <summary>In which way an argument is wrong.</summary>
internal enum ArgumentFaultKind
{
    /// <summary>Too many, too few, or not the right half of a pair.</summary>
    Count,

    /// <summary>A string where a number belongs, or the reverse, or none of the known strings.</summary>
    Type,

    /// <summary>No duration of Go.</summary>
    Duration,

    /// <summary>No expression of RE2.</summary>
    Regexp,

    /// <summary>Outside the bounds, or not of the form, that Skipper checks when it loads the route.</summary>
    Range,

    /// <summary>Outside the bounds that nobody checks before the route is used.</summary>
    UncheckedRange,

    /// <summary>Accepted without effect.</summary>
    Ignored,

    /// <summary>A file that only the host of the proxy can have.</summary>
    File,
}

/// <summary>Something wrong with an argument.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Index">The argument's number from 0; -1 for the call as a whole.</param>
/// <param name="Text">What is wrong, in words that follow the name of the filter or predicate.</param>
/// <param name="Detail">What Go says of it, where it says something.</param>
internal readonly record struct ArgumentFault(ArgumentFaultKind Kind, int Index, string Text, string? Detail = null)
{
    /// <summary>Whether Skipper drops the route.</summary>
    public bool IsRefused => Kind is not (ArgumentFaultKind.UncheckedRange or ArgumentFaultKind.Ignored);
}
