using System.Diagnostics.CodeAnalysis;

namespace RouteModel.Resources;

/// <summary>
/// The value of a <c>nullable</c> field that is there: a value, or the JSON <c>null</c>. A field that is not there at all is a C#
/// <see langword="null"/> instead: to the API server the two are different, since only an absent field gets its default.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value; <see langword="null"/> (or the default value of a struct) for the JSON <c>null</c>.</param>
/// <param name="HasValue">Whether there is a value.</param>
public readonly record struct OrNull<T>(T? Value, [property: MemberNotNullWhen(true, "Value")] bool HasValue)
    where T : notnull
{
    /// <summary>The JSON <c>null</c>.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The type argument says of what it is the null.")]
    public static OrNull<T> Null => default;

    /// <summary>A value.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator OrNull<T>(T value) => new(value, true);
}
