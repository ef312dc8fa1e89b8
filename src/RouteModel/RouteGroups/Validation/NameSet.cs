namespace RouteModel.RouteGroups.Validation;

/// <summary>A set of names. The lists of most groups are short, and comparing a few names is cheaper than a table of them.</summary>
/// <param name="capacity">How many names there will be.</param>
internal sealed class NameSet(int capacity)
{
    private const int MaxToCompare = 8;

    private readonly string[] _few = capacity <= MaxToCompare ? new string[capacity] : [];
    private readonly HashSet<string>? _many = capacity <= MaxToCompare ? null : new HashSet<string>(capacity, StringComparer.Ordinal);
    private int _count;

    /// <summary>Adds a name.</summary>
    /// <returns>False if it is there already.</returns>
    public bool Add(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        if (Contains(name))
        {
            return false;
        }

        _few[_count++] = name;
        return true;
    }

    public bool Contains(string name) => _many?.Contains(name) ?? _few.AsSpan(0, _count).Contains(name);
}
