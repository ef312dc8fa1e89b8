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

    /// <summary>The Go type that errors name: <c>types.String</c>.</summary>
    internal virtual string GoTypeName => "types.Unknown";

    /// <summary>What cel-go's <c>Value()</c> holds: the document's value where a document could hold it, else the value itself.</summary>
    internal virtual object Native => this;

    /// <summary>
    /// The value as it comes out of an optional that a variable or a call hands on: cel-go takes it apart to Go's own value there and adapts that anew, so that
    /// the schema of a document's value is lost.
    /// </summary>
    internal virtual CelValue Readapted => this;

    /// <summary>What <c>string(value)</c> makes of values of the libraries; <see langword="null"/> if they do not convert.</summary>
    internal virtual string? ConversionText => null;

    /// <summary><c>left == right</c>: null equals null only, else the left side decides.</summary>
    /// <remarks>cel-go: <c>types.Equal</c>.</remarks>
    internal static CelValue AreEqual(CelValue left, CelValue right) => left is CelNull || right is CelNull
        ? CelBool.Of(left is CelNull && right is CelNull)
        : left.EqualTo(right);
}
