using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>The parts of a macro from which its call is made, and the method that it calls.</summary>
internal static class ComprehensionParts
{
    /// <summary>What the macro asks, then what it makes, of each element.</summary>
    public static IReadOnlyList<CelNode> Of(CelComprehension comprehension) => (comprehension.Predicate, comprehension.Transform) switch
    {
        ({ } predicate, { } transform) => [predicate, transform],
        ({ } predicate, null) => [predicate],
        (null, { } transform) => [transform],
        _ => [],
    };

    public static string Method(CelComprehension comprehension) => comprehension.Macro is "exists_one" or "existsOne" ? "ExistsOne" : FunctionNames.Of(comprehension.Macro);
}
