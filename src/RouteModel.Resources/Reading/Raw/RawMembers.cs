using System.Diagnostics.CodeAnalysis;

namespace RouteModel.Resources.Reading;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The key.</param>
/// <param name="NameOffset">The offset of the key's first byte in the document.</param>
/// <param name="Value">The value.</param>
internal readonly record struct RawMember(string Name, int NameOffset, RawValue Value);

/// <summary>The members of a JSON object in document order, found by name in constant time.</summary>
internal sealed class RawMembers
{
    private const int IndexFrom = 8;

    private readonly List<RawMember> _members = [];
    private Dictionary<string, int>? _index;

    public int Count => _members.Count;

    public RawMember this[int index] => _members[index];

    public RawValue? Find(string name) => Position(name) is var at and >= 0 ? _members[at].Value : null;

    /// <summary>The offset of a member's key, or <see langword="null"/> if it is not there.</summary>
    public int? FindName(string name) => Position(name) is var at and >= 0 ? _members[at].NameOffset : null;

    public bool TryFind(string name, [NotNullWhen(true)] out RawValue? value) => (value = Find(name)) is not null;

    /// <summary>Sets a member; one that is there keeps its place. Returns whether it was there.</summary>
    public bool Set(RawMember member)
    {
        int at = Position(member.Name);
        if (at >= 0)
        {
            _members[at] = member;
            return true;
        }

        _index?.Add(member.Name, _members.Count);
        _members.Add(member);
        return false;
    }

    /// <summary>Removes every member that a condition holds for. O(n) for all of them together.</summary>
    public void RemoveAll(Predicate<RawMember> condition)
    {
        if (_members.RemoveAll(condition) > 0)
        {
            _index = null;
        }
    }

    public List<RawMember>.Enumerator GetEnumerator() => _members.GetEnumerator();

    private int Position(string name)
    {
        if (_index is null && _members.Count < IndexFrom)
        {
            return _members.FindIndex(member => member.Name == name);
        }

        _index ??= BuildIndex();
        return _index.TryGetValue(name, out int at) ? at : -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_members.Count, StringComparer.Ordinal);
        for (int i = 0; i < _members.Count; i++)
        {
            index.Add(_members[i].Name, i);
        }

        return index;
    }
}
