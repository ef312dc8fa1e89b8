using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel;

/// <summary>From the text of an expression to its checked tree.</summary>
internal static class CelCompiler
{
    public static CelCompilation Compile(string text, CelEnvironment environment) => CelChecker.Check(CelParser.Parse(text), environment);
}
