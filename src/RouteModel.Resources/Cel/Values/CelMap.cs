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

    internal override string GoTypeName => "*types.baseMap";

    internal override ulong Size => (ulong)Count;

    /// <summary>The value of a key, numbers looked up across their types; <see langword="null"/> if there is none; an error where the document's value is not of the schema's type.</summary>
    internal abstract CelValue? Find(CelValue key);

    /// <summary>The same keys with equal values; only an unequal pair makes maps unequal, one that cannot be compared does not.</summary>
    internal override CelValue EqualTo(CelValue other)
    {
        if (other is not CelMap map || map.Count != Count)
        {
            return CelBool.False;
        }

        foreach (CelValue key in Keys)
        {
            if (map.Find(key) is not { } theirs)
            {
                return CelBool.False;
            }

            if (Find(key) is { } ours && AreEqual(ours, theirs) is (CelBool { Value: false } or CelError { IsPanic: true }) and var result)
            {
                return result;
            }
        }

        return CelBool.True;
    }
}
