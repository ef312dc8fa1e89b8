using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A list. Lists of a schema decide equality and <c>+</c> by their list type and derive from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CelList : CelValue
{
    private protected CelList()
    {
    }

    /// <summary>The number of elements.</summary>
    public abstract int Count { get; }

    /// <summary>An element; an error where the document's value is not of the schema's type.</summary>
    public abstract CelValue this[int index] { get; }

    /// <summary>An element by the key that it is asked for with; a list of a schema takes integers only.</summary>
    internal virtual CelValue At(CelValue key, int index) => this[index];

    /// <summary>Whether the value is an element.</summary>
    internal virtual CelValue Contains(CelValue value)
    {
        for (int i = 0; i < Count; i++)
        {
            if (AreEqual(value, this[i]) is CelBool { Value: true } found)
            {
                return found;
            }
        }

        return CelBool.False;
    }

    internal override string TypeName => "list";

    internal override string GoTypeName => "*types.baseList";

    internal override ulong Size => (ulong)Count;

    /// <summary><c>this + other</c>.</summary>
    /// <remarks>An empty list leaves the other one as it is, with its schema.</remarks>
    internal virtual CelValue Add(CelList other) => Count == 0 ? other : other.Count == 0 ? this : new CelConcatenation(this, other);

    /// <summary>Element-wise; only an unequal pair makes lists unequal, one that cannot be compared does not.</summary>
    internal override CelValue EqualTo(CelValue other)
    {
        if (other is not CelList list || list.Count != Count)
        {
            return CelBool.False;
        }

        for (int i = 0; i < Count; i++)
        {
            if (AreEqual(this[i], list[i]) is (CelBool { Value: false } or CelError { IsPanic: true }) and var result)
            {
                return result;
            }
        }

        return CelBool.True;
    }
}
