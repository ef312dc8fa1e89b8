using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Evaluation;

namespace RouteModel.Generators.Tests.Cel.Evaluation;

public sealed class FunctionCallsTests
{
    /// <summary>What the evaluator does itself, as not all operands are computed, and what only loops call.</summary>
    private static readonly string[] s_others = ["_&&_", "_||_", "_?_:_", "_[_]", "_[?_]", "_?._", "or", "orValue", "cel.@mapInsert"];

    [Test]
    public void Every_function_that_a_rule_can_call_has_an_entry() => Assert.That(
        CelDeclarations.Functions
            .Where(function => !s_others.Contains(function.Key))
            .SelectMany(function => function.Value.Select(overload => (function.Key, Overload: overload)))
            .Where(function => !function.Overload.Parameters.Take(1).Any(type => type.ToString().StartsWith("kubernetes.authorization.", StringComparison.Ordinal)))
            .Where(function => !FunctionCalls.Knows(function.Key, function.Overload.Parameters.Count))
            .Select(function => $"{function.Key} {function.Overload.Parameters.Count}"),
        Is.Empty);
}
