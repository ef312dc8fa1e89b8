using System.ComponentModel;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A signed integer of 64 bits.</summary>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelInt(long value) : CelValue
{
    /// <summary>The value.</summary>
    public long Value { get; } = value;

    internal override string TypeName => "int";

    internal override string GoTypeName => "types.Int";

    internal override object Native => RawValue.OfInteger(Value, 0);

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(NumericOrder.Compare(this, other) == 0);
}

/// <summary>An unsigned integer of 64 bits.</summary>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The value.</summary>
    public ulong Value { get; } = value;

    internal override string TypeName => "uint";

    internal override string GoTypeName => "types.Uint";

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(NumericOrder.Compare(this, other) == 0);
}

/// <summary>A floating-point number of 64 bits.</summary>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    internal override string TypeName => "double";

    internal override string GoTypeName => "types.Double";

    internal override object Native => RawValue.OfFloat(Value, 0);

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(NumericOrder.Compare(this, other) == 0);
}
