namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>
/// Selections of numbers below a bound, each known by one number: binary trees whose equal halves are one, so that equal selections have equal
/// roots and changing one member costs a path.
/// </summary>
internal sealed class Selections
{
    /// <summary>The selection of nothing, as well as half of it.</summary>
    public const int None = 0;

    private const int Chosen = 1;

    private readonly int _depth;
    private readonly List<(int Low, int High)> _halves = [(None, None), (None, None)];
    private readonly Dictionary<(int Low, int High), int> _numbers = new() { [(None, None)] = None };

    public Selections(int bound)
    {
        while (1 << _depth < bound)
        {
            _depth++;
        }
    }

    /// <summary>The selection with one member more, or less if it has it.</summary>
    public int Toggle(int selection, int member) => Toggle(selection, member, _depth);

    private int Toggle(int tree, int member, int depth)
    {
        if (depth == 0)
        {
            return tree == None ? Chosen : None;
        }

        (int low, int high) = _halves[tree];
        (int, int) halves = ((member >> (depth - 1)) & 1) == 0 ? (Toggle(low, member, depth - 1), high) : (low, Toggle(high, member, depth - 1));
        if (!_numbers.TryGetValue(halves, out int number))
        {
            _numbers[halves] = number = _halves.Count;
            _halves.Add(halves);
        }

        return number;
    }
}
