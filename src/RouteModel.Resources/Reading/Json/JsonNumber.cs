namespace RouteModel.Resources.Reading;

/// <summary>When a JSON float counts as an integer.</summary>
internal static class JsonNumber
{
    /// <summary>The largest integer that JSON's floats hold exactly: 2^53 - 1.</summary>
    public const long MaxExact = 9007199254740991;

    private const double Tolerance = 1e-9;

    /// <summary>
    /// Whether the API server takes a float for an integer: integral, if only up to a relative error of 1e-9, and at most 2^53 - 1 away from zero.
    /// </summary>
    /// <remarks>go-openapi/swag, <c>IsFloat64AJSONInteger</c>.</remarks>
    public static bool IsInteger(double value)
    {
        if (!(Math.Abs(value) <= MaxExact))
        {
            return false;
        }

        double rounded = Math.Round(value);
        return value == rounded || Math.Abs(value - rounded) < Tolerance * Math.Abs(rounded);
    }
}
