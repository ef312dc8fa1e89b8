using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

public static partial class CelFunctions
{
    /// <summary>What a function answers to arguments that it does not take: the first error among them, else that it has no such overload.</summary>
    private static CelError Refuse(string function, params ReadOnlySpan<CelValue> arguments) =>
        FirstError(arguments) ?? CelError.NoSuchFunctionOverload(function, arguments);

    /// <summary>The same of the functions that do not name themselves.</summary>
    private static CelError Refuse(params ReadOnlySpan<CelValue> arguments) => FirstError(arguments) ?? CelError.NoSuchOverload;

    private static CelError? FirstError(params ReadOnlySpan<CelValue> arguments)
    {
        foreach (CelValue argument in arguments)
        {
            if (argument is CelError error)
            {
                return error;
            }
        }

        return null;
    }

    /// <summary>Charges a call that takes its arguments as a list: what follows an error is not evaluated and the call is not charged.</summary>
    private static void ChargeList(CelEvaluation cel, ulong cost, params ReadOnlySpan<CelValue> allButLast)
    {
        if (FirstError(allButLast) is null)
        {
            cel.Charge(cost);
        }
    }

    /// <summary>The cost of going through a value once.</summary>
    private static ulong Traversal(CelValue value) => CelCosts.Traversal(value.Size);

    /// <summary>The cost of going through a value and building another of it.</summary>
    private static ulong Rebuilding(CelValue value) => CelCosts.Traversal(2 * value.Size);

    /// <summary>The cost of searching a text of a size for a pattern of a size.</summary>
    private static ulong Search(ulong text, ulong pattern) => CelCosts.Traversal(1 + text) * (ulong)Math.Ceiling(pattern * 0.25);
}
