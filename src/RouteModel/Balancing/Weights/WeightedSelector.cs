using RouteModel.Balancing.Weights;

namespace RouteModel.Balancing;

/// <summary>Makes selectors over weighted items.</summary>
public static class WeightedSelector
{
    /// <summary>A selector over items with weights.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="weight">The weight of an item; <see langword="null"/> for one that was not given.</param>
    /// <param name="algorithm">How to choose.</param>
    /// <param name="rule">What a missing weight means, and what all zero means.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <example>
    /// <code>
    /// var selector = WeightedSelector.Create(group.Spec.DefaultBackends, r => r.Weight);
    /// BackendReference next = selector.Pick(random.NextUInt64());
    /// </code>
    /// </example>
    public static WeightedSelector<T> Create<T>(
        IEnumerable<T> items,
        Func<T, long?> weight,
        WeightedAlgorithm algorithm = WeightedAlgorithm.Random,
        WeightRule rule = WeightRule.EvenWhenAllZero)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(weight);
        T[] list = [.. items];
        return new WeightedSelector<T>(list, WeightTable.Create(list.Select(weight), rule), algorithm);
    }
}

/// <summary>
/// Chooses one of several items in proportion to their weights. Safe from any thread: picking takes no lock and allocates nothing. Only an algorithm that
/// takes turns has a state, a counter.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class WeightedSelector<T>
{
    private readonly T[] _items;
    private readonly WeightedChoice? _choice;
    private readonly KeySegments _segments;

    internal WeightedSelector(T[] items, WeightTable table, WeightedAlgorithm algorithm)
    {
        _items = items;
        Table = table;
        _choice = table.IsEmpty ? null : WeightedChoice.Create(table, algorithm);
        _segments = new KeySegments(table);
    }

    /// <summary>The weights of the items, in their order.</summary>
    public WeightTable Table { get; }

    /// <summary>Whether there is nothing to choose.</summary>
    public bool IsEmpty => Table.IsEmpty;

    /// <summary>Chooses an item.</summary>
    /// <param name="random">64 random bits.</param>
    /// <exception cref="InvalidOperationException"><see cref="IsEmpty"/>.</exception>
    public T Pick(ulong random) => _choice is { } choice ? _items[choice.Pick(random)] : throw Nothing();

    /// <summary>
    /// Chooses the item that a key sticks to, whatever the algorithm: the segment of all 64-bit hashes in which the key's xxHash64 falls. Time O(log n).
    /// </summary>
    /// <param name="key">The key, such as a session or a client address.</param>
    /// <exception cref="InvalidOperationException"><see cref="IsEmpty"/>.</exception>
    public T Pick(ReadOnlySpan<char> key) => _choice is not null ? _items[_segments.Find(key)] : throw Nothing();

    private static InvalidOperationException Nothing() => new("There is nothing to choose: no item has a weight.");
}
