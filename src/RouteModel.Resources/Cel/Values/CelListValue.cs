using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A list that an expression made.</summary>
/// <remarks>cel-go: <c>common/types/list.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelListValue : CelList
{
    private readonly IReadOnlyList<CelValue> _values;

    internal CelListValue(IReadOnlyList<CelValue> values) => _values = values;

    /// <summary><c>[]</c>.</summary>
    public static CelListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override int Count => _values.Count;

    /// <inheritdoc/>
    public override CelValue this[int index] => _values[index];
}
