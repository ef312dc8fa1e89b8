using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>What a typed value is in C#.</summary>
internal enum ProofKind
{
    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>long</c>.</summary>
    Int,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>IntOrString</c>.</summary>
    IntOrString,

    /// <summary>A span of time as <c>long</c> nanoseconds.</summary>
    Duration,

    /// <summary>A record of the model, <c>ValueList</c> or <c>ValueMap</c>, as its <see cref="ProofValue.Spec"/> says.</summary>
    Model,

    /// <summary>The metadata of an object.</summary>
    Metadata,

    /// <summary>A list literal; it has no C# of its own.</summary>
    Literals,
}

/// <summary>A value in a proof: C# that is right once all conditions before it hold. Conditions declare the pattern variables that the code uses.</summary>
/// <param name="Conditions">Boolean expressions, each in the scope of those before it.</param>
/// <param name="Code">The value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Spec">The plan of a value of the model.</param>
internal sealed record ProofValue(IReadOnlyList<string> Conditions, string Code, ProofKind Kind, ValueSpec? Spec = null)
{
    /// <summary>The elements of a list literal.</summary>
    public IReadOnlyList<ProofValue> Elements { get; init; } = [];

    /// <summary>The string of a literal.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the code is a constant of C#.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether the value is a count, or a sum of so few that no <c>long</c> overflows.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether the code is a sum in parentheses.</summary>
    public bool IsSum { get; init; }

    /// <summary>The same value without conditions, where they are known to hold.</summary>
    public ProofValue Alone => this with { Conditions = [] };

    /// <summary>The C# type of the value.</summary>
    public string Type => Kind switch
    {
        ProofKind.Bool => "bool",
        ProofKind.Int or ProofKind.Duration => "long",
        ProofKind.Double => "double",
        ProofKind.String => "string",
        ProofKind.IntOrString => Alias.Resources + "IntOrString",
        ProofKind.Metadata => Alias.Resources + "ObjectMeta",
        _ => CSharpText.TypeOf(Spec!),
    };

    public static ProofValue Constant(string code, ProofKind kind) => new([], code, kind) { IsConstant = true };

    /// <summary>
    /// Whether what a schema finds good may yet be an error to CEL, which then is that of <c>has()</c> and <c>in</c> too: the schema's check of these formats
    /// is looser than the conversion.
    /// </summary>
    public static bool MayFail(ValueSpec spec) =>
        spec.Kind is ValueKind.String or ValueKind.Enum && spec.Schema.Constraints.Format is "byte" or "date-time";

    /// <summary>A value of the model behind an expression that is not null; <see langword="null"/> if proofs know nothing of such values.</summary>
    public static ProofValue? OfModel(IReadOnlyList<string> conditions, string code, ValueSpec spec)
    {
        if (spec.IsNullable)
        {
            return null;
        }

        return spec.Kind switch
        {
            // Formats of which CEL makes other values than strings.
            ValueKind.String or ValueKind.Enum when spec.Schema.Constraints.Format is "byte" or "date" or "date-time" or "duration" => null,
            ValueKind.String => new ProofValue(conditions, code, ProofKind.String, spec),
            ValueKind.Enum => new ProofValue(conditions, code + ".Value", ProofKind.String, spec),
            ValueKind.Integer => new ProofValue(conditions, code, ProofKind.Int, spec),
            ValueKind.Number => new ProofValue(conditions, code + ".Value", ProofKind.Double, spec),
            ValueKind.Boolean => new ProofValue(conditions, code, ProofKind.Bool, spec),
            ValueKind.IntOrString => new ProofValue(conditions, code, ProofKind.IntOrString, spec),
            ValueKind.Object or ValueKind.List or ValueKind.Map => new ProofValue(conditions, code, ProofKind.Model, spec),
            _ => null,
        };
    }
}
