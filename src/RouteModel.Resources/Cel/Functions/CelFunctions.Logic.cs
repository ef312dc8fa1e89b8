using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Logic. What is decided by one side alone generated code decides itself.</content>
public static partial class CelFunctions
{
    private static readonly CelError NoNegation = new("no such overload: !_");

    /// <summary><c>left &amp;&amp; right</c> of values that are there: false absorbs errors, of two errors the left one remains.</summary>
    public static CelValue And(CelEvaluation cel, CelValue left, CelValue right) => Join(left, right, CelBool.False);

    /// <summary><c>left || right</c> of values that are there: true absorbs errors, of two errors the left one remains.</summary>
    public static CelValue Or(CelEvaluation cel, CelValue left, CelValue right) => Join(left, right, CelBool.True);

    /// <summary><c>!value</c>.</summary>
    public static CelValue Not(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelError => value,
            CelBool condition => CelBool.Of(!condition.Value),
            CelInt or CelDouble or CelDuration or CelTimestamp => CelError.NoSuchOverload,
            _ => NoNegation,
        };
    }

    /// <summary><c>@not_strictly_false(value)</c>: whether a loop goes on; an error does not stop it.</summary>
    public static CelValue NotStrictlyFalse(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value as CelBool ?? CelBool.True;
    }

    /// <summary>The result of <c>c ? a : b</c> where the condition is neither true nor false.</summary>
    public static CelValue ConditionError(CelValue condition) => condition as CelError ?? CelError.NoSuchOverload;

    private static CelValue Join(CelValue left, CelValue right, CelBool decisive)
    {
        if (left == decisive || left is CelError { IsPanic: true })
        {
            return left;
        }

        if (right == decisive || right is CelError { IsPanic: true })
        {
            return right;
        }

        return left is not CelBool ? ConditionError(left) : right is not CelBool ? ConditionError(right) : CelBool.Of(!decisive.Value);
    }
}
