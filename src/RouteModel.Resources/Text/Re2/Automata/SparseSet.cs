namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>A set of numbers below a bound that keeps the order in which they came and is emptied at no cost (Briggs and Torczon, 1993).</summary>
internal sealed class SparseSet(int capacity)
{
    private readonly int[] _members = new int[capacity];
    private readonly int[] _places = new int[capacity];

    public int Count { get; private set; }

    public int this[int place] => _members[place];

    public bool Add(int member)
    {
        int place = _places[member];
        if (place < Count && _members[place] == member)
        {
            return false;
        }

        _places[member] = Count;
        _members[Count++] = member;
        return true;
    }

    public void Clear() => Count = 0;
}
