using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A map. Maps and objects of a schema derive from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CelMap : CelValue
{
    private protected CelMap()
    {
    }

    /// <summary>The number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>The keys in the order in which loops see them.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    internal override string TypeName => "map";

    internal override ulong Size => (ulong)Count;

    /// <summary>The value of a key, numbers looked up across their types; <see langword="null"/> if there is none; an error where the document's value is not of the schema's type.</summary>
    internal abstract CelValue? Find(CelValue key);
}
