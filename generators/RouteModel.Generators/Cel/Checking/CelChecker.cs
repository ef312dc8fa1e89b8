using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Checking;

/// <summary>Finds the types of an expression, and what its names and calls stand for.</summary>
/// <remarks>
/// cel-go: <c>checker/checker.go</c>. The checks that Kubernetes' environment makes on top (literals that must parse, lists and maps of one
/// type) are those of <c>Costs/LiteralValidators</c>.
/// </remarks>
internal static class CelChecker
{
    /// <summary>Checks a parsed expression. What has faults is returned as it is.</summary>
    public static CelCompilation Check(CelCompilation parsed, CelEnvironment environment)
    {
        if (parsed.Root is null)
        {
            return parsed;
        }

        var faults = new CelFaultList();
        CelNode? root = null;
        try
        {
            root = new CelTypeCheck(environment, faults).CheckAll(parsed.Root);
        }
        catch (CelUnifier.TypeTooLarge)
        {
            faults.Add(CelFault.NoPlace, "a type of the expression is too large");
        }

        return faults.Finish(parsed.Text, root);
    }
}
