using System.ComponentModel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <summary>A value that a macro binds to a name: evaluated, and charged, when it is first used.</summary>
/// <param name="evaluate">Evaluates it.</param>
/// <remarks>cel-go evaluates the accumulator of a comprehension when its name is first resolved.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelBinding(Func<CelValue> evaluate)
{
    private CelValue? _value;

    /// <summary>The value.</summary>
    public CelValue Value => _value ??= evaluate();

    /// <summary>The value, where the name is used.</summary>
    public static implicit operator CelValue(CelBinding binding) => binding.Value;

    /// <summary>The value, where the name is used.</summary>
    public CelValue ToCelValue() => Value;
}

/// <summary>One loop over a list or a map.</summary>
/// <remarks>cel-go: <c>evalFold</c>.</remarks>
internal static class CelLoop
{
    /// <summary>Why nothing can be iterated; <see langword="null"/> if it can.</summary>
    public static CelError? Fault(CelValue range) => range is CelList or CelMap
        ? null
        : range as CelError ?? new CelError($"got '{range.GoTypeName}', expected iterable type");

    /// <summary>The elements of a list, the keys of a map; an evaluation that has cost too much ends them.</summary>
    public static IEnumerable<CelValue> Elements(CelEvaluation cel, CelValue range) =>
        (range is CelMap map ? map.Keys : Items((CelList)range)).TakeWhile(_ => !cel.IsCancelled);

    /// <summary>The indexes or keys with their values.</summary>
    public static IEnumerable<(CelValue Key, CelValue Value)> Entries(CelEvaluation cel, CelValue range) => (range is CelMap map
        ? map.Keys.Select(key => (key, map.Find(key) ?? CelNull.Value))
        : Items((CelList)range).Select(static (value, index) => ((CelValue)new CelInt(index), value))).TakeWhile(_ => !cel.IsCancelled);

    private static IEnumerable<CelValue> Items(CelList list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            yield return list[i];
        }
    }
}
