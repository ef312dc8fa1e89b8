using System.Diagnostics.CodeAnalysis;
using RouteModel.Eskip.Printing;

namespace RouteModel.Eskip;

/// <summary>
/// One argument of a predicate or of a filter: a string or a number, and from JSON any other value too. Strings and numbers convert implicitly; the default
/// value is the double 0.
/// Upstream: the <c>Args []interface{}</c> of Skipper's <c>eskip.Predicate</c> and <c>eskip.Filter</c>.
/// </summary>
public readonly struct EskipArgument : IEquatable<EskipArgument>
{
    // Stands in the place of the text and keeps the struct at two words.
    private static readonly object IntegerMark = new();

    // A string, the mark, what JSON gave, or null for a double.
    private readonly object? _value;
    private readonly long _bits;

    /// <summary>A string argument.</summary>
    public EskipArgument(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A double argument; a whole one prints without a point.</summary>
    public EskipArgument(double value) => _bits = BitConverter.DoubleToInt64Bits(value);

    /// <summary>An integer argument; it prints in decimal with all its digits.</summary>
    public EskipArgument(long value)
    {
        _value = IntegerMark;
        _bits = value;
    }

    internal EskipArgument(EskipJsonValue value) => _value = value;

    /// <summary>What the argument holds.</summary>
    public EskipArgumentKind Kind => _value switch
    {
        null => EskipArgumentKind.Double,
        string => EskipArgumentKind.String,
        EskipJsonValue => EskipArgumentKind.Json,
        _ => EskipArgumentKind.Integer,
    };

    /// <summary>What JSON gave, if it is neither string nor number.</summary>
    internal EskipJsonValue? Json => _value as EskipJsonValue;

    /// <summary>The argument as a string.</summary>
    /// <returns>False when it is no string.</returns>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = _value as string;
        return value is not null;
    }

    /// <summary>The argument as a double; an integer is converted.</summary>
    /// <returns>False when it is no number.</returns>
    public bool TryGetNumber(out double value)
    {
        EskipArgumentKind kind = Kind;
        value = kind switch
        {
            EskipArgumentKind.Double => BitConverter.Int64BitsToDouble(_bits),
            EskipArgumentKind.Integer => _bits,
            _ => 0,
        };
        return kind is EskipArgumentKind.Double or EskipArgumentKind.Integer;
    }

    /// <summary>The argument as an integer.</summary>
    /// <returns>False when it is anything else, even a whole double.</returns>
    public bool TryGetInteger(out long value)
    {
        bool isInteger = Kind == EskipArgumentKind.Integer;
        value = isInteger ? _bits : 0;
        return isInteger;
    }

    /// <summary>A string argument.</summary>
    public static implicit operator EskipArgument(string value) => new(value);

    /// <summary>A double argument.</summary>
    public static implicit operator EskipArgument(double value) => new(value);

    /// <summary>An integer argument.</summary>
    public static implicit operator EskipArgument(long value) => new(value);

    /// <summary>A string argument; the same as the conversion.</summary>
    public static EskipArgument FromString(string value) => new(value);

    /// <summary>A double argument; the same as the conversion.</summary>
    public static EskipArgument FromDouble(double value) => new(value);

    /// <summary>An integer argument; the same as the conversion.</summary>
    public static EskipArgument FromInt64(long value) => new(value);

    /// <summary>Whether both hold the same kind and value; the integer 1 is not the double 1, and 0 is -0.</summary>
    public bool Equals(EskipArgument other)
    {
        EskipArgumentKind kind = Kind;
        return kind == other.Kind && kind switch
        {
            EskipArgumentKind.String or EskipArgumentKind.Json => _value!.Equals(other._value),
            EskipArgumentKind.Integer => _bits == other._bits,
            _ => BitConverter.Int64BitsToDouble(_bits).Equals(BitConverter.Int64BitsToDouble(other._bits)),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EskipArgument other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        EskipArgumentKind.String or EskipArgumentKind.Json => _value!.GetHashCode(),
        EskipArgumentKind.Integer => HashCode.Combine(1, _bits),
        _ => BitConverter.Int64BitsToDouble(_bits).GetHashCode(),
    };

    /// <summary>Whether both hold the same kind and value.</summary>
    public static bool operator ==(EskipArgument left, EskipArgument right) => left.Equals(right);

    /// <summary>Whether the kinds or the values differ.</summary>
    public static bool operator !=(EskipArgument left, EskipArgument right) => !left.Equals(right);

    /// <summary>The argument as eskip prints it: <c>"text"</c>, <c>1</c>, <c>0.5</c>.</summary>
    public override string ToString()
    {
        using var text = new TextBuffer();
        EskipWriter.AppendArgument(text, this);
        return text.ToString();
    }
}
