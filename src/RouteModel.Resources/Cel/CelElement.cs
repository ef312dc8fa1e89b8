using System.ComponentModel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <summary>An element of a list literal.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether it is written with <c>?</c>: left out when it is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CelElement(CelValue Value, bool IsOptional = false)
{
    /// <summary>An element that is not optional.</summary>
    public static implicit operator CelElement(CelValue value) => new(value);

    /// <summary>An element that is not optional.</summary>
    public static CelElement FromCelValue(CelValue value) => new(value);
}

/// <summary>An entry of a map literal.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOptional">Whether it is written with <c>?</c>: left out when the value is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CelEntry(CelValue Key, CelValue Value, bool IsOptional = false);
