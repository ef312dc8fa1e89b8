using RouteModel.Generators.Common;

namespace RouteModel.Generators.Patterns;

/// <summary>
/// A pattern as the smallest deterministic automaton over classes of code points. State 0 rejects and state 1 accepts whatever follows; matching
/// begins in state 2. A state is written as the offset of its row in the table, which spares matching a multiplication.
/// </summary>
/// <param name="AsciiClasses">The class of each of the 128 ASCII code points.</param>
/// <param name="Ranges">Classes above ASCII as triples first, last, class, ascending; what lies between them has class 0.</param>
/// <param name="ClassCount">The number of classes.</param>
/// <param name="Transitions">The offset of the next state's row, by the offset of a state's row plus class.</param>
/// <param name="AcceptsAtEnd">Whether a text that ends in a state matches, as 0 or 1 by state.</param>
internal sealed record PatternTable(
    EquatableArray<int> AsciiClasses,
    EquatableArray<int> Ranges,
    int ClassCount,
    EquatableArray<int> Transitions,
    EquatableArray<int> AcceptsAtEnd);
