using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Equality, order and membership.</content>
public static partial class CelFunctions
{
    /// <summary><c>left == right</c>; the left side decides how.</summary>
    public static CelValue Equal(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(CelCosts.Comparison(left, right));
        return left as CelError ?? right as CelError ?? (cel.IsCancelled ? CelError.Cancelled : cel.End(CelValue.AreEqual(left, right)));
    }

    /// <summary><c>left != right</c>: true also where <c>==</c> is an error.</summary>
    public static CelValue NotEqual(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(CelCosts.Comparison(left, right));
        if ((left as CelError ?? right as CelError) is { } error)
        {
            return error;
        }

        CelValue areEqual = cel.IsCancelled ? CelError.Cancelled : cel.End(CelValue.AreEqual(left, right));
        return areEqual is CelError { IsPanic: true } ? areEqual : CelBool.Of(areEqual is not CelBool { Value: true });
    }

    /// <summary><c>left &lt; right</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="isDynamic">Whether the checker left several overloads possible: the call costs 1 then, whatever the sizes.</param>
    public static CelValue Less(CelEvaluation cel, CelValue left, CelValue right, bool isDynamic = false) =>
        Order(cel, "_<_", left, right, isDynamic, static order => order < 0);

    /// <summary><c>left &lt;= right</c>.</summary>
    /// <inheritdoc cref="Less"/>
    public static CelValue LessOrEqual(CelEvaluation cel, CelValue left, CelValue right, bool isDynamic = false) =>
        Order(cel, "_<=_", left, right, isDynamic, static order => order <= 0);

    /// <summary><c>left &gt; right</c>.</summary>
    /// <inheritdoc cref="Less"/>
    public static CelValue Greater(CelEvaluation cel, CelValue left, CelValue right, bool isDynamic = false) =>
        Order(cel, "_>_", left, right, isDynamic, static order => order > 0);

    /// <summary><c>left &gt;= right</c>.</summary>
    /// <inheritdoc cref="Less"/>
    public static CelValue GreaterOrEqual(CelEvaluation cel, CelValue left, CelValue right, bool isDynamic = false) =>
        Order(cel, "_>=_", left, right, isDynamic, static order => order >= 0);

    /// <summary><c>value in container</c>: an element of a list, a key of a map.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The value.</param>
    /// <param name="container">The list or map.</param>
    /// <param name="isDynamic">Whether the checker could not tell a list from a map: the call costs 1 then.</param>
    public static CelValue In(CelEvaluation cel, CelValue value, CelValue container, bool isDynamic = false)
    {
        cel.Charge(container is CelList && !isDynamic ? container.Size : 1);
        return cel.IsCancelled ? CelError.Cancelled : IsIn(value, container);
    }

    /// <summary><c>value in container</c> for a list of constants: cel-go makes a set of it while it builds the program, and the call costs nothing.</summary>
    public static CelValue InConstants(CelValue value, CelValue container) => IsIn(value, container);

    private static CelValue IsIn(CelValue value, CelValue container) => (value, container) switch
    {
        (CelError error, _) => error,
        (_, CelError error) => error,
        (_, CelList list) => list.Contains(value),
        (_, CelMap map) => map.Find(value) is var found && found is CelError ? found : CelBool.Of(found is not null),
        _ => CelError.NoSuchOverload,
    };

    private static CelValue Order(CelEvaluation cel, string name, CelValue left, CelValue right, bool isDynamic, Func<long, bool> holds)
    {
        cel.Charge(isDynamic ? 1 : CelCosts.Ordering(left, right));
        if (left is CelError || right is CelError || !CelOrder.IsOrdered(left))
        {
            return NoOperator(name, left, right, hasOperator: false);
        }

        CelValue order = CelOrder.Compare(left, right);
        return order is CelInt { Value: var sign } ? CelBool.Of(holds(sign)) : order;
    }
}
