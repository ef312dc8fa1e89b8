using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>Strings in proofs: lengths, patterns and formats.</summary>
internal sealed class TextProofs(ResourcePlan plan)
{
    private readonly SortedSet<string> _formats = new(StringComparer.Ordinal);

    /// <summary>The formats that the conditions made so far ask for.</summary>
    public IEnumerable<string> Formats => _formats;

    /// <summary>What refutes a string.</summary>
    public IEnumerable<string> Of(Constraints limits, string name)
    {
        if (limits.MaxLength is { } most)
        {
            yield return $"!{ProofConditions.Proof}.AtMostCodePoints({name}, {CSharpText.Literal(most)})";
        }

        if (limits.MinLength is { } fewest)
        {
            yield return fewest == 1 ? $"{name}.Length == 0" : $"!{ProofConditions.Proof}.AtLeastCodePoints({name}, {CSharpText.Literal(fewest)})";
        }

        if (limits.Pattern is { } pattern)
        {
            yield return $"!{plan.TypeName}Patterns.{PatternEmitter.MethodName(plan.PatternNumber(pattern))}({name})";
        }

        if (limits.Format is { } format && FormatProofs.IsChecked(format))
        {
            _formats.Add(format);
            yield return $"!{FormatProofs.Name(format)}({name})";
        }
    }

    /// <summary>Whether anything is asked of strings.</summary>
    public static bool HasLimits(Constraints limits) => limits.MaxLength is not null || limits.MinLength is not null || limits.Pattern is not null;
}
