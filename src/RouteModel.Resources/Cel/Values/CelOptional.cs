using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A value that may be missing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelOptional : CelValue
{
    private CelOptional(CelValue? value) => Value = value;

    /// <summary><c>optional.none()</c>.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value, if there is one.</summary>
    public CelValue? Value { get; }

    internal override string TypeName => "optional_type";

    internal override string GoTypeName => "*types.Optional";

    internal override ulong Size => Value?.Size ?? 1;

    internal override object Native => Value?.Native ?? CelNull.Value;

    internal override CelValue Readapted => Value?.Readapted ?? CelNull.Value;

    /// <summary><c>optional.of(value)</c>.</summary>
    public static CelOptional Of(CelValue value) => new(value);

    internal override CelValue EqualTo(CelValue other) => other is not CelOptional optional
        ? CelBool.False
        : (Value, optional.Value) switch
        {
            (null, null) => CelBool.True,
            ({ } left, { } right) => AreEqual(left, right),
            _ => CelBool.False,
        };
}
