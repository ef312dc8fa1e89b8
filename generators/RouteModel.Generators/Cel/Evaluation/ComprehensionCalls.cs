using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using F = RouteModel.Resources.Cel.CelFunctions;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>Runs the loops that macros expand to.</summary>
internal static class ComprehensionCalls
{
    /// <summary>Runs a loop.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="range">What it goes over.</param>
    /// <param name="one">A part of the loop over its variable.</param>
    /// <param name="two">A part of a loop with two variables over both.</param>
    public static CelValue Call(
        CelEvaluation cel,
        CelComprehension loop,
        CelValue range,
        Func<CelNode, Func<CelValue, CelValue>> one,
        Func<CelNode, Func<CelValue, CelValue, CelValue>> two)
    {
        bool isConstant = loop.Transform is CelLiteral or { IsFolded: true };
        return loop switch
        {
            { Variable2: null, Macro: "all" } => F.All(cel, range, one(loop.Predicate!)),
            { Variable2: null, Macro: "exists" } => F.Exists(cel, range, one(loop.Predicate!)),
            { Variable2: null, Macro: "exists_one" or "existsOne" } => F.ExistsOne(cel, range, one(loop.Predicate!)),
            { Variable2: null, Macro: "filter" } => F.Filter(cel, range, one(loop.Predicate!)),
            { Variable2: null, Macro: "map", Predicate: null } => F.Map(cel, range, one(loop.Transform!), isConstant),
            { Variable2: null, Macro: "map" } => F.Map(cel, range, one(loop.Predicate), one(loop.Transform!), isConstant),
            { Macro: "all" } => F.All(cel, range, two(loop.Predicate!)),
            { Macro: "exists" } => F.Exists(cel, range, two(loop.Predicate!)),
            { Macro: "exists_one" or "existsOne" } => F.ExistsOne(cel, range, two(loop.Predicate!)),
            { Macro: "transformList", Predicate: null } => F.TransformList(cel, range, two(loop.Transform!), isConstant),
            { Macro: "transformList" } => F.TransformList(cel, range, two(loop.Predicate), two(loop.Transform!), isConstant),
            { Macro: "transformMap", Predicate: null } => F.TransformMap(cel, range, two(loop.Transform!)),
            { Macro: "transformMap" } => F.TransformMap(cel, range, two(loop.Predicate), two(loop.Transform!)),
            { Macro: "transformMapEntry", Predicate: null } => F.TransformMapEntry(cel, range, two(loop.Transform!)),
            { Macro: "transformMapEntry" } => F.TransformMapEntry(cel, range, two(loop.Predicate), two(loop.Transform!)),
            _ => throw new InvalidOperationException($"No macro is called {loop.Macro}."),
        };
    }
}
