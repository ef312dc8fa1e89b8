namespace RouteModel.Routing.Paths;

/// <summary>Children by static segment, found by a span without making a string of it.</summary>
internal sealed class SegmentTable
{
    private const int FirstCapacity = 4;

    // Most nodes of a tree have no children.
    private int[] _buckets = [];
    private Entry[] _entries = [];
    private int _count;

    public PathNode? Find(ReadOnlySpan<char> segment)
    {
        if (_count == 0)
        {
            return null;
        }

        int hash = string.GetHashCode(segment);
        for (int i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = _entries[i].Next)
        {
            ref Entry entry = ref _entries[i];
            if (entry.Hash == hash && segment.SequenceEqual(entry.Segment))
            {
                return entry.Node;
            }
        }

        return null;
    }

    public void Add(string segment, PathNode node)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        int hash = string.GetHashCode(segment.AsSpan());
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry(segment, hash, bucket - 1, node);
        bucket = ++_count;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, Math.Max(FirstCapacity, _count * 2));
        _buckets = new int[_entries.Length];
        for (int i = 0; i < _count; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i] = _entries[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private readonly record struct Entry(string Segment, int Hash, int Next, PathNode Node);
}
