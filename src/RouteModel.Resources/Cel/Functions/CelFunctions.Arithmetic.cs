using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Arithmetic and concatenation.</content>
public static partial class CelFunctions
{
    /// <summary><c>left + right</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="isDynamic">Whether the checker left several overloads possible: the call costs 1 then, whatever the sizes.</param>
    public static CelValue Add(CelEvaluation cel, CelValue left, CelValue right, bool isDynamic = false)
    {
        cel.Charge(isDynamic ? 1 : CelCosts.Addition(left, right));
        return (left, right) switch
        {
            (CelString or CelBytes, _) when cel.IsCancelled => CelError.Cancelled,
            (CelInt a, CelInt b) => CelArithmetic.Add(a.Value, b.Value),
            (CelUint a, CelUint b) => CelArithmetic.Add(a.Value, b.Value),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value + b.Value),
            (CelString a, CelString b) => new CelString(a.Value + b.Value),
            (CelBytes a, CelBytes b) => new CelBytes((byte[])[.. a.Value.Span, .. b.Value.Span]),
            (CelList a, CelList b) => cel.End(a.Add(b)),
            (CelDuration a, CelDuration b) => CelArithmetic.Duration(CelArithmetic.Add(a.Nanoseconds, b.Nanoseconds)),
            (CelTimestamp a, CelDuration b) => CelArithmetic.Add(a, b.Nanoseconds),
            (CelDuration a, CelTimestamp b) => CelArithmetic.Add(b, a.Nanoseconds),
            _ => NoOperator("_+_", left, right, left is CelInt or CelUint or CelDouble or CelString or CelBytes or CelList or CelDuration or CelTimestamp),
        };
    }

    /// <summary><c>left - right</c>.</summary>
    public static CelValue Subtract(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return (left, right) switch
        {
            (CelInt a, CelInt b) => CelArithmetic.Subtract(a.Value, b.Value),
            (CelUint a, CelUint b) => CelArithmetic.Subtract(a.Value, b.Value),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value - b.Value),
            (CelDuration a, CelDuration b) => CelArithmetic.Duration(CelArithmetic.Subtract(a.Nanoseconds, b.Nanoseconds)),
            (CelTimestamp a, CelDuration b) => CelArithmetic.Add(a, b.Nanoseconds, isNegative: true),
            (CelTimestamp a, CelTimestamp b) => CelArithmetic.Subtract(a, b),
            _ => NoOperator("_-_", left, right, left is CelInt or CelUint or CelDouble or CelDuration or CelTimestamp),
        };
    }

    /// <summary><c>left * right</c>.</summary>
    public static CelValue Multiply(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return (left, right) switch
        {
            (CelInt a, CelInt b) => CelArithmetic.Multiply(a.Value, b.Value),
            (CelUint a, CelUint b) => CelArithmetic.Multiply(a.Value, b.Value),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value * b.Value),
            _ => NoOperator("_*_", left, right, left is CelInt or CelUint or CelDouble or CelDuration or CelTimestamp),
        };
    }

    /// <summary><c>left / right</c>; integers are truncated toward zero.</summary>
    public static CelValue Divide(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return (left, right) switch
        {
            (CelInt a, CelInt b) => CelArithmetic.Divide(a.Value, b.Value),
            (CelUint a, CelUint b) => CelArithmetic.Divide(a.Value, b.Value),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value / b.Value),
            _ => NoOperator("_/_", left, right, left is CelInt or CelUint or CelDouble or CelDuration or CelTimestamp),
        };
    }

    /// <summary><c>left % right</c>, with the sign of the left side.</summary>
    public static CelValue Modulo(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return (left, right) switch
        {
            (CelInt a, CelInt b) => CelArithmetic.Modulo(a.Value, b.Value),
            (CelUint a, CelUint b) => CelArithmetic.Modulo(a.Value, b.Value),
            _ => NoOperator("_%_", left, right, left is CelInt or CelUint or CelDuration or CelTimestamp),
        };
    }

    /// <summary><c>-value</c>.</summary>
    public static CelValue Negate(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelError => value,
            CelInt number => CelArithmetic.Negate(number.Value),
            CelDouble number => new CelDouble(-number.Value),
            CelDuration duration => CelArithmetic.Duration(CelArithmetic.Negate(duration.Nanoseconds)),
            CelBool or CelTimestamp => CelError.NoSuchOverload,
            _ => new CelError("no such overload: -_"),
        };
    }

    // A type that lacks the operator altogether is told by the operator's name.
    private static CelError NoOperator(string name, CelValue left, CelValue right, bool hasOperator) => left as CelError
        ?? right as CelError
        ?? (hasOperator ? CelError.NoSuchOverload : new CelError("no such overload: " + name));
}
