using System.Collections.Immutable;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>C# of a piece of an expression, and what whoever builds on it must know.</summary>
/// <param name="Code">The text.</param>
/// <param name="CanFail">Whether its value may be an error.</param>
/// <param name="HasCost">Whether computing it is charged.</param>
/// <param name="IsOperand">Whether it may stand before an operator without parentheses.</param>
/// <param name="Height">How deeply calls nest in it.</param>
/// <param name="Variables">The variables it reads.</param>
internal sealed record ExpressionText(string Code, bool CanFail, bool HasCost, bool IsOperand, int Height, ImmutableSortedSet<string> Variables)
{
    public static readonly ImmutableSortedSet<string> NoVariables = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The text before <c>is</c>; the type of a literal would rule some patterns out.</summary>
    public string Operand => !CanFail && !HasCost ? "(V.CelValue)" + Code : IsOperand ? Code : $"({Code})";

    public static ExpressionText Constant(string code) => new(code, CanFail: false, HasCost: false, IsOperand: true, 1, NoVariables);
}
