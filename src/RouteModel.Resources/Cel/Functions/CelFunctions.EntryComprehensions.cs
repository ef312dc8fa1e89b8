using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>The macros with two variables: the index or key, and the value. cel-go: <c>ext/comprehensions.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>range.all(i, v, p)</c>.</summary>
    public static CelValue All(CelEvaluation cel, CelValue range, Func<CelValue, CelValue, CelValue> predicate) =>
        EntryFault(range) ?? Quantify(cel, Entries(cel, range, predicate), CelBool.False, AllConditionCost);

    /// <summary><c>range.exists(i, v, p)</c>.</summary>
    public static CelValue Exists(CelEvaluation cel, CelValue range, Func<CelValue, CelValue, CelValue> predicate) =>
        EntryFault(range) ?? Quantify(cel, Entries(cel, range, predicate), CelBool.True, ExistsConditionCost);

    /// <summary><c>range.existsOne(i, v, p)</c>.</summary>
    public static CelValue ExistsOne(CelEvaluation cel, CelValue range, Func<CelValue, CelValue, CelValue> predicate) =>
        EntryFault(range) ?? CountOne(cel, CelLoop.Entries(cel, range).Select(entry => predicate(entry.Key, entry.Value)));

    /// <summary><c>range.transformList(i, v, f)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="range">What is iterated.</param>
    /// <param name="transform"><c>f</c>.</param>
    /// <param name="isConstant">Whether <c>f</c> is a constant: the list that is added costs nothing then.</param>
    public static CelValue TransformList(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> transform,
        bool isConstant = false) =>
        TransformList(cel, range, static (_, _) => CelBool.True, transform, isConstant);

    /// <summary><c>range.transformList(i, v, p, f)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="range">What is iterated.</param>
    /// <param name="predicate"><c>p</c>.</param>
    /// <param name="transform"><c>f</c>.</param>
    /// <param name="isConstant">Whether <c>f</c> is a constant.</param>
    public static CelValue TransformList(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> predicate,
        Func<CelValue, CelValue, CelValue> transform,
        bool isConstant = false) =>
        EntryFault(range)
        ?? Collect(cel, CelLoop.Entries(cel, range), entry => (predicate(entry.Key, entry.Value), () => transform(entry.Key, entry.Value)), isConstant);

    /// <summary><c>range.transformMap(k, v, f)</c>.</summary>
    public static CelValue TransformMap(CelEvaluation cel, CelValue range, Func<CelValue, CelValue, CelValue> transform) =>
        TransformMap(cel, range, static (_, _) => CelBool.True, transform);

    /// <summary><c>range.transformMap(k, v, p, f)</c>.</summary>
    public static CelValue TransformMap(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> predicate,
        Func<CelValue, CelValue, CelValue> transform)
    {
        return Build(cel, range, predicate, Insert);

        // cel.@mapInsert(A, k, f): what stands behind an error is not evaluated, and then the call is not charged.
        CelError? Insert(CelError? error, CelMapValue map, CelValue key, CelValue value)
        {
            cel.Charge(AccumulatorCost);
            if (error is not null)
            {
                return error;
            }

            CelValue index = Variable(cel, key);
            if (index is CelError)
            {
                return (CelError)index;
            }

            CelValue result = transform(key, value);
            cel.Charge(1);
            return result as CelError ?? InsertNew(map, index, result);
        }
    }

    /// <summary><c>range.transformMapEntry(k, v, {a: b})</c>.</summary>
    public static CelValue TransformMapEntry(CelEvaluation cel, CelValue range, Func<CelValue, CelValue, CelValue> transform) =>
        TransformMapEntry(cel, range, static (_, _) => CelBool.True, transform);

    /// <summary><c>range.transformMapEntry(k, v, p, {a: b})</c>.</summary>
    public static CelValue TransformMapEntry(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> predicate,
        Func<CelValue, CelValue, CelValue> transform)
    {
        return Build(cel, range, predicate, Insert);

        // cel.@mapInsert(A, f)
        CelError? Insert(CelError? error, CelMapValue map, CelValue key, CelValue value)
        {
            cel.Charge(AccumulatorCost);
            CelValue entries = transform(key, value);
            cel.Charge(1);
            error ??= entries as CelError ?? (entries is CelMap ? null : CelError.NoSuchOverload);
            return error ?? InsertAll(map, (CelMap)entries);
        }
    }

    private static CelError? EntryFault(CelValue range) => range is CelList or CelMap
        ? null
        : range as CelError ?? new CelError("unsupported comprehension range type: " + range.GoTypeName);

    private static IEnumerable<((CelValue Key, CelValue Value) Entry, Func<(CelValue Key, CelValue Value), CelValue> Predicate)> Entries(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> predicate)
    {
        Func<(CelValue Key, CelValue Value), CelValue> one = entry => predicate(entry.Key, entry.Value);
        return CelLoop.Entries(cel, range).Select(entry => (entry, one));
    }

    private static CelValue Build(
        CelEvaluation cel,
        CelValue range,
        Func<CelValue, CelValue, CelValue> predicate,
        Func<CelError?, CelMapValue, CelValue, CelValue, CelError?> insert)
    {
        if (EntryFault(range) is { } fault)
        {
            return fault;
        }

        var map = new CelMapValue();
        CelError? error = null;
        foreach ((CelValue key, CelValue value) in CelLoop.Entries(cel, range))
        {
            CelValue condition = predicate(key, value);
            error = condition is not CelBool ? (CelError)ConditionError(condition)
                : condition is CelBool { Value: true } ? insert(error, map, key, value)
                : error;
            if (error is { IsPanic: true })
            {
                return error;
            }
        }

        cel.Charge(AccumulatorCost);
        return error ?? (CelValue)map;
    }

    private static CelError? InsertAll(CelMapValue map, CelMap entries)
    {
        foreach (CelValue key in entries.Keys)
        {
            CelValue value = entries.Find(key)!;
            if ((value as CelError ?? InsertNew(map, key, value)) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static CelError? InsertNew(CelMapValue map, CelValue key, CelValue value)
    {
        if (map.Find(key) is not null)
        {
            return new CelError($"insert failed: key {KeyText(key)} already exists");
        }

        map.Set(key, value);
        return null;
    }
}
