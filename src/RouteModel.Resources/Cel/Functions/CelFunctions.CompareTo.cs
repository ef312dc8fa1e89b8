using RouteModel.Resources.Cel.Quantities;
using RouteModel.Resources.Cel.Semvers;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>The comparisons that quantities and semantic versions have in common.</content>
public static partial class CelFunctions
{
    /// <summary><c>quantity.isLessThan(quantity)</c>, <c>semver.isLessThan(semver)</c>.</summary>
    public static CelValue IsLessThan(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return Order(left, right) is { } order ? CelBool.Of(order < 0) : Refuse("isLessThan", left, right);
    }

    /// <summary><c>quantity.isGreaterThan(quantity)</c>, <c>semver.isGreaterThan(semver)</c>.</summary>
    public static CelValue IsGreaterThan(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return Order(left, right) is { } order ? CelBool.Of(order > 0) : Refuse("isGreaterThan", left, right);
    }

    /// <summary><c>quantity.compareTo(quantity)</c>, <c>semver.compareTo(semver)</c>: -1, 0 or 1.</summary>
    public static CelValue CompareTo(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1);
        return Order(left, right) is { } order ? new CelInt(order) : Refuse("compareTo", left, right);
    }

    private static int? Order(CelValue left, CelValue right) => (left, right) switch
    {
        (CelQuantity a, CelQuantity b) => QuantityAmount.Compare(a.Quantity.Amount, b.Quantity.Amount),
        (CelSemver a, CelSemver b) => SemanticVersion.Compare(a.Version, b.Version),
        _ => null,
    };
}
