using System.ComponentModel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel.Rules;

/// <summary>A compiled expression of a rule.</summary>
/// <param name="cel">What the evaluation costs.</param>
/// <param name="self">The value of the node.</param>
/// <param name="oldSelf">The value that stood in its place; an error where there is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate CelValue RuleExpression(CelEvaluation cel, CelValue self, CelValue oldSelf);

/// <summary>One entry of <c>x-kubernetes-validations</c>, compiled. Generated code makes it.</summary>
/// <param name="rule">The text of the rule, trimmed.</param>
/// <param name="expression">The compiled rule.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValidationRule(string rule, RuleExpression expression)
{
    /// <summary>The text of the rule, trimmed.</summary>
    public string Rule { get; } = rule;

    /// <summary>The compiled rule.</summary>
    public RuleExpression Expression { get; } = expression;

    /// <summary>The <c>message</c>, trimmed; empty for none.</summary>
    public string Message { get; init; } = "";

    /// <summary>The text of the <c>messageExpression</c>; empty for none.</summary>
    public string MessageExpressionText { get; init; } = "";

    /// <summary>The compiled <c>messageExpression</c>; <see langword="null"/> for none.</summary>
    public RuleExpression? MessageExpression { get; init; }

    /// <summary>The type of the error when the rule is false.</summary>
    public FieldErrorType Reason { get; init; } = FieldErrorType.Invalid;

    /// <summary>The <c>fieldPath</c> in normal form, which follows the node's path and a dot; empty for none.</summary>
    public string FieldPath { get; init; } = "";

    /// <summary>Whether the rule compares with the old value: it is skipped where there is none, and what did not change excuses nothing.</summary>
    public bool UsesOldSelf { get; init; }

    /// <summary>Whether <c>oldSelf</c> is optional, so that the rule runs without an old value too.</summary>
    public bool OptionalOldSelf { get; init; }

    /// <summary>What errors of a rule that cannot run quote.</summary>
    internal string Display => Message.Length > 0 ? Message : Rule;
}
