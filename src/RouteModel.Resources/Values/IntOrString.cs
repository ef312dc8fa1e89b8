using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>A value that is an integer or a string, such as a port's number or name: <c>x-kubernetes-int-or-string</c>.</summary>
public readonly struct IntOrString : IEquatable<IntOrString>
{
    private readonly string? _text;
    private readonly long _number;

    /// <summary>An integer.</summary>
    public IntOrString(long number) => _number = number;

    /// <summary>A string.</summary>
    public IntOrString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The integer; <see langword="null"/> for a string.</summary>
    public long? Number => _text is null ? _number : null;

    /// <summary>The string; <see langword="null"/> for an integer.</summary>
    public string? Text => _text;

    /// <summary>An integer.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator IntOrString(long number) => new(number);

    /// <summary>A string.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator IntOrString(string text) => new(text);

    /// <summary>Whether both are the same integer or the same string; the integer 80 and the string <c>80</c> differ.</summary>
    public static bool operator ==(IntOrString left, IntOrString right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(IntOrString left, IntOrString right) => !left.Equals(right);

    /// <summary>Reads a value as generated readers do.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IntOrString? Read(ref Utf8JsonReader reader, ref ReadState state)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new IntOrString(reader.GetString()!);
        }

        return JsonReading.Integer(ref reader, ref state) is { } number ? new IntOrString(number) : default(IntOrString?);
    }

    /// <summary>Writes the value.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_text is null)
        {
            writer.WriteNumberValue(_number);
        }
        else
        {
            writer.WriteStringValue(_text);
        }
    }

    /// <inheritdoc/>
    public bool Equals(IntOrString other) => _text == other._text && _number == other._number;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IntOrString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_text, _number);

    /// <summary>The string, or the integer in decimal.</summary>
    public override string ToString() => _text ?? _number.ToString(CultureInfo.InvariantCulture);
}
