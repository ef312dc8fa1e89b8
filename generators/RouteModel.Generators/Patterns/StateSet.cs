namespace RouteModel.Generators.Patterns;

/// <summary>A set of automaton states as bits, compared by content.</summary>
internal sealed class StateSet(int capacity) : IEquatable<StateSet>
{
    private readonly ulong[] _words = new ulong[(capacity + 63) / 64];

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public bool Contains(int state) => (_words[state >> 6] & (1UL << (state & 63))) != 0;

    public bool Add(int state)
    {
        bool isNew = !Contains(state);
        _words[state >> 6] |= 1UL << (state & 63);
        return isNew;
    }

    public void Remove(int state) => _words[state >> 6] &= ~(1UL << (state & 63));

    public void UnionWith(StateSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public IEnumerable<int> States()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            for (int bit = 0; bit < 64 && _words[i] >> bit != 0; bit++)
            {
                if ((_words[i] & (1UL << bit)) != 0)
                {
                    yield return (i << 6) + bit;
                }
            }
        }
    }

    public bool Equals(StateSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as StateSet);

    public override int GetHashCode()
    {
        ulong hash = 14695981039346656037;
        foreach (ulong word in _words)
        {
            hash = unchecked((hash ^ word) * 1099511628211);
        }

        return unchecked((int)(hash ^ (hash >> 32)));
    }
}
