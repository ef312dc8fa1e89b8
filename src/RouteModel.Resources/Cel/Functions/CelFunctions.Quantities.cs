using RouteModel.Resources.Cel.Quantities;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Quantities. Kubernetes: <c>pkg/cel/library/quantity.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>quantity(text)</c>.</summary>
    public static CelValue Quantity(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is not CelString text ? Refuse("quantity", value)
            : Quantities.Quantity.Parse(text.Value, out Quantity quantity) is { } error ? new CelError(error)
            : new CelQuantity(quantity, isComputed: false);
    }

    /// <summary><c>isQuantity(text)</c>.</summary>
    public static CelValue IsQuantity(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? CelBool.Of(Quantities.Quantity.Parse(text.Value, out _) is null) : Refuse("isQuantity", value);
    }

    /// <summary><c>sign(quantity)</c>: -1, 0 or 1.</summary>
    public static CelValue Sign(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelQuantity quantity ? new CelInt(quantity.Quantity.Amount.Sign) : Refuse("sign", value);
    }

    /// <summary><c>quantity.isInteger()</c>: by the written form, not by the value.</summary>
    public static CelValue IsInteger(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelQuantity quantity ? CelBool.Of(quantity.Quantity.Amount.AsInt64() is not null) : Refuse("isInteger", value);
    }

    /// <summary><c>quantity.asInteger()</c>; an error where <c>isInteger()</c> is false.</summary>
    public static CelValue AsInteger(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is not CelQuantity quantity ? Refuse("asInteger", value)
            : quantity.Quantity.Amount.AsInt64() is { } number ? new CelInt(number)
            : new CelError("cannot convert value to integer");
    }

    /// <summary><c>quantity.asApproximateFloat()</c>.</summary>
    public static CelValue AsApproximateFloat(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelQuantity quantity ? new CelDouble(quantity.Quantity.Amount.AsApproximateDouble()) : Refuse("asApproximateFloat", value);
    }

    /// <summary><c>quantity.add(quantity)</c>, <c>quantity.add(int)</c>; an error where the decimal exponents lie more than 10,000 apart.</summary>
    public static CelValue AddQuantity(CelEvaluation cel, CelValue left, CelValue right) =>
        Combine(cel, "add", left, right, Quantities.Quantity.Add);

    /// <summary><c>quantity.sub(quantity)</c>, <c>quantity.sub(int)</c>; an error where the decimal exponents lie more than 10,000 apart.</summary>
    public static CelValue Sub(CelEvaluation cel, CelValue left, CelValue right) => Combine(cel, "sub", left, right, Quantities.Quantity.Subtract);

    private static CelValue Combine(
        CelEvaluation cel, string function, CelValue left, CelValue right, Func<Quantity, Quantity, Quantity?> operation)
    {
        cel.Charge(1);
        Quantity? second = right switch
        {
            CelQuantity quantity => quantity.Quantity,
            CelInt number => Quantities.Quantity.Of(number.Value),
            _ => null,
        };
        return left is not CelQuantity first || second is null ? Refuse(function, left, right)
            : operation(first.Quantity, second) is { } result ? new CelQuantity(result, isComputed: true)
            : new CelError("the exponents of the quantities lie too far apart");
    }
}
