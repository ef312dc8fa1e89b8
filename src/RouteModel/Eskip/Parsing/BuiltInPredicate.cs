namespace RouteModel.Eskip.Parsing;

/// <summary>The predicates that the parser knows.</summary>
internal enum BuiltInPredicate
{
    /// <summary>None of them.</summary>
    None,
    Any,
    Path,
    Method,
    Host,
    PathRegexp,
    Header,
    HeaderRegexp,
}

/// <summary>Finds built-in predicates by name.</summary>
internal static class BuiltInPredicates
{
    /// <summary>The predicate of a name; case matters.</summary>
    public static BuiltInPredicate Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when name.SequenceEqual("Any"u8) => BuiltInPredicate.Any,
        4 when name.SequenceEqual("Path"u8) => BuiltInPredicate.Path,
        4 when name.SequenceEqual("Host"u8) => BuiltInPredicate.Host,
        6 when name.SequenceEqual("Method"u8) => BuiltInPredicate.Method,
        6 when name.SequenceEqual("Header"u8) => BuiltInPredicate.Header,
        10 when name.SequenceEqual("PathRegexp"u8) => BuiltInPredicate.PathRegexp,
        12 when name.SequenceEqual("HeaderRegexp"u8) => BuiltInPredicate.HeaderRegexp,
        _ => BuiltInPredicate.None,
    };

    /// <summary>How many strings it takes.</summary>
    public static int Arity(this BuiltInPredicate predicate) => predicate is BuiltInPredicate.Header or BuiltInPredicate.HeaderRegexp ? 2 : 1;
}
