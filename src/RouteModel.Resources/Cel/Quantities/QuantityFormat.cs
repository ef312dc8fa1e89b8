namespace RouteModel.Resources.Cel.Quantities;

/// <summary>The kind of suffix that a quantity is written with.</summary>
internal enum QuantityFormat
{
    /// <summary><c>12M</c>.</summary>
    DecimalSI,

    /// <summary><c>12Mi</c>.</summary>
    BinarySI,

    /// <summary><c>12e6</c>.</summary>
    DecimalExponent,
}
