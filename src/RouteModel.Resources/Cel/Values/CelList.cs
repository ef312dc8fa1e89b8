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

    internal override string TypeName => "list";

    internal override ulong Size => (ulong)Count;

    /// <summary><c>this + other</c>.</summary>
    internal abstract CelValue Add(CelList other);
}
