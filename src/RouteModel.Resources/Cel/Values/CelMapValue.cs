using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A map that an expression made. Keys of different numeric types are different keys; a key that is not there is looked up as the other types too.</summary>
/// <remarks>cel-go: <c>common/types/map.go</c>, <c>refValMapAccessor</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelMapValue : CelMap
{
    private readonly Dictionary<object, KeyValuePair<CelValue, CelValue>> _entries = [];

    internal CelMapValue()
    {
    }

    /// <inheritdoc/>
    public override int Count => _entries.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => _entries.Values.Select(static entry => entry.Key);

    /// <summary>Sets a value while the map is being made; a key that is there keeps its place.</summary>
    internal void Set(CelValue key, CelValue value) => _entries[Identity(key)] = new(key, value);

    /// <summary>Takes a key away while the map is being made.</summary>
    internal void Remove(CelValue key) => _entries.Remove(Identity(key));

    internal override CelValue? Find(CelValue key) => Exact(Identity(key)) ?? key switch
    {
        CelDouble { Value: var number } => FindInteger(number),
        CelInt { Value: >= 0 and var number } => Exact((ulong)number),
        CelUint { Value: <= long.MaxValue and var number } => Exact((long)number),
        _ => null,
    };

    private static object Identity(CelValue key) => key switch
    {
        CelBool value => value.Value,
        CelInt value => value.Value,
        CelUint value => value.Value,
        CelDouble value => value.Value,
        CelString value => value.Value,
        _ => key,
    };

    private CelValue? Exact(object key) => _entries.TryGetValue(key, out KeyValuePair<CelValue, CelValue> entry) ? entry.Value : null;

    private CelValue? FindInteger(double number) =>
        (number is >= -9.2233720368547758e18 and < 9.2233720368547758e18 && number == Math.Truncate(number) ? Exact((long)number) : null)
        ?? (number is >= 0 and < 1.8446744073709552e19 && number == Math.Truncate(number) ? Exact((ulong)number) : null);
}
