using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>
/// The macros with one variable: the loops that cel-go expands them to, with what each step of the expansion costs. The variable is charged where it is used,
/// by <see cref="Variable"/>; a comprehension itself costs nothing.
/// </content>
public static partial class CelFunctions
{
    // The accumulator and the function that looks at it.
    private const ulong AllConditionCost = 2;
    private const ulong ExistsConditionCost = 3;
    private const ulong AccumulatorCost = 1;

    // The accumulator and the addition to it.
    private const ulong AdditionCost = 2;

    /// <summary><c>range.all(x, p)</c>.</summary>
    public static CelValue All(CelEvaluation cel, CelValue range, Func<CelValue, CelValue> predicate) =>
        CelLoop.Fault(range) ?? Quantify(cel, CelLoop.Elements(cel, range).Select(item => (item, predicate)), CelBool.False, AllConditionCost);

    /// <summary><c>range.exists(x, p)</c>.</summary>
    public static CelValue Exists(CelEvaluation cel, CelValue range, Func<CelValue, CelValue> predicate) =>
        CelLoop.Fault(range) ?? Quantify(cel, CelLoop.Elements(cel, range).Select(item => (item, predicate)), CelBool.True, ExistsConditionCost);

    /// <summary><c>range.exists_one(x, p)</c>.</summary>
    public static CelValue ExistsOne(CelEvaluation cel, CelValue range, Func<CelValue, CelValue> predicate) =>
        CelLoop.Fault(range) ?? CountOne(cel, CelLoop.Elements(cel, range).Select(predicate));

    /// <summary><c>range.filter(x, p)</c>.</summary>
    public static CelValue Filter(CelEvaluation cel, CelValue range, Func<CelValue, CelValue> predicate) => CelLoop.Fault(range)
        ?? Collect(cel, CelLoop.Elements(cel, range), item => (predicate(item), () => Variable(cel, item)), isConstant: false);

    /// <summary><c>range.map(x, f)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="range">What is iterated.</param>
    /// <param name="transform"><c>f</c>.</param>
    /// <param name="isConstant">Whether <c>f</c> is a constant: the list that is added costs nothing then.</param>
    public static CelValue Map(CelEvaluation cel, CelValue range, Func<CelValue, CelValue> transform, bool isConstant = false) => CelLoop.Fault(range)
        ?? Collect(cel, CelLoop.Elements(cel, range), item => (CelBool.True, () => transform(item)), isConstant);

    /// <summary><c>range.map(x, p, f)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="range">What is iterated.</param>
    /// <param name="predicate"><c>p</c>.</param>
    /// <param name="transform"><c>f</c>.</param>
    /// <param name="isConstant">Whether <c>f</c> is a constant.</param>
    public static CelValue Map(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue> predicate,
        Func<CelValue, CelValue> transform,
        bool isConstant = false) =>
        CelLoop.Fault(range) ?? Collect(cel, CelLoop.Elements(cel, range), item => (predicate(item), () => transform(item)), isConstant);

    /// <summary>What <c>optMap</c>, <c>optFlatMap</c> and <c>sortBy</c> expand to: a body with a name for a value, which is evaluated when it is first used.</summary>
    public static CelValue Bind(CelEvaluation cel, Func<CelValue> value, Func<CelBinding, CelValue> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body(new CelBinding(value));
    }

    // all and exists: A && p and A || p, until A is the decisive value.
    private static CelValue Quantify<T>(CelEvaluation cel, IEnumerable<(T Item, Func<T, CelValue> Predicate)> items, CelBool decisive, ulong conditionCost)
    {
        CelValue accumulator = CelBool.Of(!decisive.Value);
        foreach ((T item, Func<T, CelValue> predicate) in items)
        {
            cel.Charge(conditionCost);
            if (accumulator == decisive || accumulator is CelError { IsPanic: true })
            {
                break;
            }

            cel.Charge(AccumulatorCost);
            accumulator = Join(accumulator, predicate(item), decisive);
        }

        cel.Charge(AccumulatorCost);
        return accumulator;
    }

    // exists_one: p ? A + 1 : A, then A == 1. An error in the accumulator stays until another one takes its place.
    private static CelValue CountOne(CelEvaluation cel, IEnumerable<CelValue> results)
    {
        CelValue accumulator = new CelInt(0);
        foreach (CelValue result in results)
        {
            if (result is CelBool { Value: true })
            {
                cel.Charge(AdditionCost);
                accumulator = accumulator is CelInt count ? CelArithmetic.Add(count.Value, 1) : accumulator;
            }
            else if (result is not CelBool)
            {
                accumulator = ConditionError(result);
            }

            if (accumulator is CelError { IsPanic: true })
            {
                return accumulator;
            }
        }

        cel.Charge(AccumulatorCost);
        return Equal(cel, accumulator, new CelInt(1));
    }

    // map and filter: A + [f], or p ? A + [f] : A.
    private static CelValue Collect<T>(CelEvaluation cel, IEnumerable<T> items, Func<T, (CelValue Predicate, Func<CelValue> Transform)> step, bool isConstant)
    {
        var values = new List<CelValue>();
        CelError? error = null;
        foreach (T item in items)
        {
            (CelValue predicate, Func<CelValue> transform) = step(item);
            if (predicate is CelBool { Value: true })
            {
                cel.Charge(AccumulatorCost);
                CelValue value = transform();
                cel.Charge(isConstant ? 1 : CelCosts.List + 1);
                error ??= value as CelError;
                values.Add(value);
            }
            else if (predicate is not CelBool)
            {
                error = (CelError)ConditionError(predicate);
            }

            if (error is { IsPanic: true })
            {
                return error;
            }
        }

        cel.Charge(AccumulatorCost);
        return error ?? (CelValue)new CelListValue(values);
    }
}
