using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>What reading a text gave: its items, or one error and no item.</summary>
/// <typeparam name="T">What the text lists: routes, predicates or filters.</typeparam>
public sealed class EskipParseResult<T>
{
    internal EskipParseResult(ValueList<T> items) => Items = items;

    internal EskipParseResult(EskipError error)
    {
        Items = [];
        Error = error;
    }

    /// <summary>Whether Skipper accepts the text.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>What was read, in source order; empty when there is an error.</summary>
    public ValueList<T> Items { get; }

    /// <summary>The error, or null.</summary>
    public EskipError? Error { get; }
}
