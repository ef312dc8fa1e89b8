using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using F = RouteModel.Resources.Cel.CelFunctions;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>Calls the function of the run-time library that stands behind a strict function or operator.</summary>
internal static class FunctionCalls
{
    /// <summary>Whether a function can be called with so many operands, the receiver counted.</summary>
    public static bool Knows(string function, int operands) => operands switch
    {
        0 => FunctionTable.OfNone.ContainsKey(function),
        1 => function == "sum" || FunctionTable.OfOne.ContainsKey(function) || FunctionTable.OfOneTyped.ContainsKey(function) || FunctionTable.OfTimes.ContainsKey(function),
        2 => FunctionTable.OfTwo.ContainsKey(function) || FunctionTable.OfTwoTyped.ContainsKey(function) || FunctionTable.OfTimes.ContainsKey(function),
        3 => FunctionTable.OfThree.ContainsKey(function),
        4 => FunctionTable.OfFour.ContainsKey(function),
        _ => false,
    };

    /// <summary>Calls a function.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="call">The call, with the overloads that remain possible.</param>
    /// <param name="operands">The receiver, if there is one, and the arguments.</param>
    /// <param name="values">Their values.</param>
    public static CelValue Call(CelEvaluation cel, CelCall call, IReadOnlyList<CelNode> operands, IReadOnlyList<CelValue> values)
    {
        string function = call.Function;
        bool isDynamic = call.Overloads.Count > 1;
        return values.Count switch
        {
            0 when FunctionTable.OfNone.TryGetValue(function, out var none) => none(cel),
            1 when function == "sum" => F.Sum(cel, values[0], ZeroOf(operands[0].Type)),
            1 when FunctionTable.OfOne.TryGetValue(function, out var one) => one(cel, values[0]),
            1 when FunctionTable.OfOneTyped.TryGetValue(function, out var one) => one(cel, values[0], isDynamic),
            1 when FunctionTable.OfTimes.TryGetValue(function, out var time) => time(cel, values[0], null),
            2 when FunctionTable.OfTwo.TryGetValue(function, out var two) => two(cel, values[0], values[1]),
            2 when FunctionTable.OfTwoTyped.TryGetValue(function, out var two) => two(cel, values[0], values[1], isDynamic),
            2 when FunctionTable.OfTimes.TryGetValue(function, out var time) => time(cel, values[0], values[1]),
            3 when FunctionTable.OfThree.TryGetValue(function, out var three) => three(cel, values[0], values[1], values[2]),
            4 when FunctionTable.OfFour.TryGetValue(function, out var four) => four(cel, values[0], values[1], values[2], values[3]),
            _ => throw new InvalidOperationException($"No function {function} takes {values.Count} operands."),
        };
    }

    /// <summary>Whether a function fails on a literal.</summary>
    public static bool Fails(CelCall call, CelLiteral argument) => Call(new CelEvaluation(), call, [argument], [LiteralValue.Of(argument)]) is CelError;

    /// <summary>The sum of no elements.</summary>
    private static CelValue ZeroOf(CelType list) => (list.Parameters.Count == 1 ? list.Parameters[0].Kind : CelTypeKind.Dyn) switch
    {
        CelTypeKind.Uint => new CelUint(0),
        CelTypeKind.Double => new CelDouble(0),
        CelTypeKind.Duration => new CelDuration(0),
        _ => new CelInt(0),
    };
}
