using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>A rule or a messageExpression after all that the API server does with it before it runs.</summary>
/// <param name="Compilation">The checked and folded tree, or the faults that hinder it.</param>
/// <param name="Error">Why the API server refuses it, in its words; <see langword="null"/> if it does not.</param>
/// <param name="MaxCost">The estimate of one run; 0 if there is an error.</param>
internal sealed record CompiledExpression(CelCompilation Compilation, string? Error, ulong MaxCost)
{
    /// <summary>The tree to emit; <see langword="null"/> if there is an error.</summary>
    public CelNode? Root => Error is null ? Compilation.Root : null;

    public static CompiledExpression CompileRule(string text, CelEnvironment environment, DeclaredSize? self) =>
        Compile(text, environment, self, CelTypeKind.Bool, "cel expression must evaluate to a bool", "compilation failed: ", "program instantiation failed: ");

    public static CompiledExpression CompileMessage(string text, CelEnvironment environment, DeclaredSize? self) => Compile(
        text,
        environment,
        self,
        CelTypeKind.String,
        "messageExpression must evaluate to a string",
        "messageExpression compilation failed: ",
        "messageExpression instantiation failed: ");

    /// <summary>Whether the tree names the old value: also a loop variable of that name counts.</summary>
    public bool UsesOldSelf => Root is { } root && CelTree.Walk(root).Any(node => node is CelIdentifier { Name: "oldSelf", IsType: false });

    private static CompiledExpression Compile(
        string text, CelEnvironment environment, DeclaredSize? self, CelTypeKind result, string wrongResult, string notCompiled, string noProgram)
    {
        CelCompilation compilation = CelCompiler.Compile(text, environment);
        if (compilation.Root is { } root && LiteralValidators.Validate(root) is { Count: > 0 } faults)
        {
            compilation = compilation with { Root = null, Faults = faults };
        }

        if (compilation.Root is not { } tree)
        {
            return new CompiledExpression(compilation, notCompiled + compilation.Display(), 0);
        }

        if (tree.Type.Kind != result)
        {
            return new CompiledExpression(compilation, wrongResult, 0);
        }

        return CelFolder.Fold(tree) is { } failure
            ? new CompiledExpression(compilation, noProgram + failure, 0)
            : new CompiledExpression(compilation, null, CostEstimator.Estimate(tree, self).Max);
    }
}
