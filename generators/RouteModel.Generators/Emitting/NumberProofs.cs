using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>Numbers in proofs: bounds, factors, and the ranges of formats.</summary>
internal static class NumberProofs
{
    private const long MostExact = 1L << 53;

    /// <summary>Whether straight checks can decide about the keywords of numbers. A bound that lies out of the format's range is an error for every value.</summary>
    public static bool AreProvable(Constraints limits, ValueKind kind)
    {
        bool hasLimit = limits.Minimum is not null || limits.Maximum is not null || limits.MultipleOf is not null;
        return !hasLimit || kind switch
        {
            ValueKind.Integer or ValueKind.IntOrString =>
                IsInteger(limits.Minimum, limits) && IsInteger(limits.Maximum, limits) && IsInteger(limits.MultipleOf, limits) && limits.MultipleOf is not < 1,
            ValueKind.Number => IsFloat(limits.MultipleOf, limits) && IsFloat(limits.Minimum, limits) && IsFloat(limits.Maximum, limits),

            // Only of free form it is open whether it is a number.
            ValueKind.Json or ValueKind.Embedded => false,
            _ => true,
        };
    }

    /// <summary>What refutes an integer.</summary>
    public static IEnumerable<string> OfInteger(Constraints limits, string name)
    {
        string? below = limits.Minimum is { } minimum ? $"{(limits.ExclusiveMinimum ? "<=" : "<")} {CSharpText.Literal((long)minimum)}" : null;
        string? above = limits.Maximum is { } maximum ? $"{(limits.ExclusiveMaximum ? ">=" : ">")} {CSharpText.Literal((long)maximum)}" : null;
        if (limits.Format == "int32")
        {
            below ??= "< int.MinValue";
            above ??= "> int.MaxValue";
        }

        switch (below, above)
        {
            case ({ }, { }):
                yield return $"{name} is {below} or {above}";
                break;
            case (null, null):
                break;
            default:
                yield return $"{name} {below ?? above}";
                break;
        }

        if (limits.MultipleOf is { } factor)
        {
            yield return $"{name} % {CSharpText.Literal((long)factor)} != 0";
        }
    }

    /// <summary>What refutes a number.</summary>
    public static IEnumerable<string> OfNumber(Constraints limits, string name)
    {
        if (limits.Minimum is { } minimum)
        {
            yield return $"!{ProofConditions.Proof}.IsAtLeast({name}, {CSharpText.Literal(minimum)}, isExclusive: {Flag(limits.ExclusiveMinimum)})";
        }

        if (limits.Maximum is { } maximum)
        {
            yield return $"!{ProofConditions.Proof}.IsAtMost({name}, {CSharpText.Literal(maximum)}, isExclusive: {Flag(limits.ExclusiveMaximum)})";
        }

        if (limits.MultipleOf is { } factor)
        {
            yield return $"!{ProofConditions.Proof}.IsMultipleOf({name}, {CSharpText.Literal(factor)})";
        }

        if (limits.Format == "float")
        {
            yield return $"!{ProofConditions.Proof}.IsSingle({name})";
        }
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static bool IsInteger(double? bound, Constraints limits) => bound is not { } number
        || (number == Math.Floor(number) && Math.Abs(number) < MostExact && (limits.Format != "int32" || number is >= int.MinValue and <= int.MaxValue));

    private static bool IsFloat(double? bound, Constraints limits) => bound is not { } number || limits.Format != "float" || Math.Abs(number) <= float.MaxValue;
}
