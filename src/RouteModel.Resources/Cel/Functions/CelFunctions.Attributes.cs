using System.Globalization;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel;

/// <content>Variables and the steps behind them: cel-go's attributes (<c>interpreter/attributes.go</c>).</content>
public static partial class CelFunctions
{
    /// <summary>A variable.</summary>
    public static CelValue Variable(CelEvaluation cel, CelValue value) => Operand(cel, value);

    /// <summary>What a step is taken from when it is neither a variable, nor a step, nor a conditional: a call, a literal, a comprehension.</summary>
    public static CelValue Operand(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return Bare(value);
    }

    /// <summary>
    /// A variable, or an operand, that is not charged itself: the beginning of a branch of a conditional, of an index, and of what <c>has</c> tests.
    /// </summary>
    public static CelValue Bare(CelValue value) => value is CelOptional { Value: not null } optional ? CelOptional.Of(optional.Readapted) : value;

    /// <summary><c>operand.field</c>. The step costs 1 where there is something to take it from.</summary>
    public static CelValue Select(CelEvaluation cel, CelValue operand, string field) => Step(cel, operand, new CelString(field), isOptional: false);

    /// <summary><c>operand[index]</c>; the index is not evaluated unless <see cref="IsStepped"/>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="operand">A list or map.</param>
    /// <param name="index">The index or key.</param>
    /// <param name="isConditional">Whether the index is written as <c>c ? a : b</c>: cel-go takes the step for a conditional then, which is free.</param>
    public static CelValue Index(CelEvaluation cel, CelValue operand, CelValue index, bool isConditional = false) =>
        Step(cel, operand, index, isOptional: false, isConditional ? 0UL : 1UL);

    /// <summary><c>operand.?field</c>.</summary>
    public static CelValue OptionalSelect(CelEvaluation cel, CelValue operand, string field) => Step(cel, operand, new CelString(field), isOptional: true);

    /// <summary><c>operand[?index]</c>.</summary>
    public static CelValue OptionalIndex(CelEvaluation cel, CelValue operand, CelValue index) => Step(cel, operand, index, isOptional: true);

    /// <summary>Whether a step is taken from an operand at all; if not, the operand is the result and an index is not evaluated.</summary>
    public static bool IsStepped(CelValue operand) => operand is not (CelError or CelOptional { Value: null });

    /// <summary><c>has(operand.field)</c>. The operand begins with <see cref="Bare"/>, as the test costs what its first variable would.</summary>
    public static CelValue Has(CelEvaluation cel, CelValue operand, string field)
    {
        if (operand is CelError)
        {
            return operand;
        }

        bool isThroughOptional = operand is CelOptional;
        CelValue? inner = operand is CelOptional optional ? optional.Value : operand;
        CelValue? found = inner is null ? null : Qualify(inner, new CelString(field));
        if (found is not null || !isThroughOptional)
        {
            cel.Charge(1);
        }

        return found as CelError ?? (CelValue)CelBool.Of(found is not null);
    }

    private static CelValue Step(CelEvaluation cel, CelValue operand, CelValue key, bool isOptional, ulong cost = 1)
    {
        if (!IsStepped(operand))
        {
            return operand;
        }

        CelValue container = operand is CelOptional optional ? optional.Value! : operand;
        isOptional |= operand is CelOptional;
        CelValue? found = key as CelError ?? Qualify(container, key);
        if (!isOptional)
        {
            cel.Charge(cost);
            return found ?? Missing(container, key);
        }

        if (found is null or CelError)
        {
            return (CelValue?)found ?? CelOptional.None;
        }

        cel.Charge(cost);
        return CelOptional.Of(found);
    }

    // What a key leads to: null where there is nothing.
    private static CelValue? Qualify(CelValue container, CelValue key) => key is not (CelString or CelInt or CelUint or CelBool or CelDouble)
        ? new CelError("invalid qualifier type: " + key.GoTypeName)
        : container switch
        {
            CelError error => error,
            CelMap map => map.Find(key),
            CelList list => At(list, key),
            _ => null,
        };

    private static CelValue? At(CelList list, CelValue key) => ListIndex(key) switch
    {
        CelInt { Value: var index } => index >= 0 && index < list.Count ? list.At(key, (int)index) : null,
        var error => error,
    };

    // Numbers that are whole are indexes whatever their type.
    private static CelValue ListIndex(CelValue key) => key switch
    {
        CelInt => key,
        CelUint { Value: <= long.MaxValue } number => new CelInt((long)number.Value),
        CelDouble { Value: >= -9.2233720368547758e18 and < 9.2233720368547758e18 } number when number.Value == Math.Truncate(number.Value) =>
            new CelInt((long)number.Value),
        CelDouble or CelUint => new CelError($"unsupported index value {KeyText(key)} in list"),
        _ => new CelError($"unsupported index type '{key.TypeName}' in list"),
    };

    private static CelError Missing(CelValue container, CelValue key) =>
        new(container is CelList ? "index out of bounds: " + KeyText(key) : "no such key: " + KeyText(key));

    // A value as Go's %v prints it.
    private static string KeyText(CelValue key) => key switch
    {
        CelString text => text.Value,
        CelBool value => value.Value ? "true" : "false",
        CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelUint number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelDouble number => GoSyntax.FormatDouble(number.Value, 21),
        CelTypeValue type => type.Name,
        CelNull => "null",
        _ => key.TypeName,
    };
}
