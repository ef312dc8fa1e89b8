namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The Go types that go-yaml makes of YAML when nothing tells it otherwise.</summary>
internal enum GoKind
{
    Null,
    Bool,
    Int,
    Uint,
    Float,
    Text,
    Slice,
    Map,
}

/// <summary>A resolved value, with the place in the text where it stands.</summary>
internal sealed class GoValue(GoKind kind)
{
    public GoKind Kind { get; } = kind;

    /// <summary>A bool as 0 or 1, an int as it is, a uint bit by bit.</summary>
    public long Bits { get; init; }

    public double Float { get; init; }

    /// <summary>Text; bytes of <c>!!binary</c> that are not UTF-8 are lone low surrogates, U+DC00 plus the byte.</summary>
    public string Text { get; init; } = "";

    public List<GoValue>? Items { get; init; }

    public GoMap? Map { get; init; }

    /// <summary>Where the value stands, from 1 within its document; of an alias the alias itself.</summary>
    public int Line { get; set; }

    public int Column { get; set; }

    public static GoValue Null() => new(GoKind.Null);

    public static GoValue OfBool(bool value) => new(GoKind.Bool) { Bits = value ? 1 : 0 };

    public static GoValue OfInt(long value) => new(GoKind.Int) { Bits = value };

    public static GoValue OfUint(ulong value) => new(GoKind.Uint) { Bits = unchecked((long)value) };

    public static GoValue OfFloat(double value) => new(GoKind.Float) { Float = value };

    public static GoValue OfText(string value) => new(GoKind.Text) { Text = value };
}
