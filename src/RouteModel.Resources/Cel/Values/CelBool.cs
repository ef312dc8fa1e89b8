using System.ComponentModel;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A boolean.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelBool : CelValue
{
    private CelBool(bool value) => Value = value;

    /// <summary><c>true</c>.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary><c>false</c>.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The value.</summary>
    public bool Value { get; }

    internal override string TypeName => "bool";

    internal override string GoTypeName => "types.Bool";

    internal override object Native => RawValue.OfBoolean(Value, 0);

    /// <summary>The boolean of this value.</summary>
    public static CelBool Of(bool value) => value ? True : False;

    internal override CelValue EqualTo(CelValue other) => Of(ReferenceEquals(this, other));
}
