using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A value of CEL. Immutable.</summary>
/// <remarks>cel-go: <c>common/types</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CelValue
{
    private protected CelValue()
    {
    }

    /// <summary>The name of the type at run time, as <c>no such overload: f(...)</c> writes it: <c>int</c>, <c>google.protobuf.Duration</c>.</summary>
    internal abstract string TypeName { get; }

    /// <summary><c>this == other</c>; the left side decides how. An error is possible.</summary>
    internal abstract CelValue EqualTo(CelValue other);

    /// <summary>What the value counts in costs that grow with size: code points, bytes, elements, entries; 1 for everything else.</summary>
    internal virtual ulong Size => 1;
}
