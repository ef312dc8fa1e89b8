using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>
/// A JSON number that keeps whether it is an integer or a float: <c>3</c> and <c>3.0</c> are two things to the API server, which compares the
/// one as an integer and the other as a float.
/// </summary>
public readonly struct Number : IEquatable<Number>
{
    private readonly long _bits;

    /// <summary>An integer.</summary>
    public Number(long value) => _bits = value;

    /// <summary>A float.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite; JSON has no such numbers.</exception>
    public Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has finite numbers only.");
        }

        IsFloat = true;
        _bits = BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>Whether it is a float.</summary>
    public bool IsFloat { get; }

    /// <summary>The integer; <see langword="null"/> for a float.</summary>
    public long? Integer => IsFloat ? null : _bits;

    /// <summary>The value as a double; integers beyond 2^53 are rounded.</summary>
    public double Value => IsFloat ? BitConverter.Int64BitsToDouble(_bits) : _bits;

    /// <summary>An integer.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator Number(long value) => new(value);

    /// <summary>A float.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator Number(double value) => new(value);

    /// <summary>Whether both are the same integer or the same float; 3 and 3.0 differ.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Reads a value as generated readers do.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Number? Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long integer))
        {
            return new Number(integer);
        }

        return JsonReading.Number(ref reader, ref state) is { } value ? new Number(value) : null;
    }

    /// <summary>Writes the value so that it reads back as what it is: a float keeps a point or an exponent.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsFloat)
        {
            writer.WriteRawValue(ToString(), skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(_bits);
        }
    }

    /// <inheritdoc/>
    public bool Equals(Number other) => IsFloat == other.IsFloat && (IsFloat ? Value.Equals(other.Value) : _bits == other._bits);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Number other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsFloat, Value);

    /// <summary>The number as JSON.</summary>
    public override string ToString()
    {
        string text = IsFloat ? Value.ToString("R", CultureInfo.InvariantCulture) : _bits.ToString(CultureInfo.InvariantCulture);
        return IsFloat && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
