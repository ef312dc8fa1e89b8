using System.Text.RegularExpressions;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Conformance.Cel;

/// <summary>Compiles expressions as the API server does: parser, checker, validators of literals.</summary>
internal static partial class CompiledRule
{
    public static CelCompilation Compile(string text, CelEnvironment environment)
    {
        CelCompilation compilation = CelCompiler.Compile(text, environment);
        return compilation.Root is { } root && LiteralValidators.Validate(root) is { Count: > 0 } faults
            ? new CelCompilation(text, null, faults)
            : compilation;
    }

    /// <summary>What the API server says of a rule that does not compile; <see langword="null"/> if it does.</summary>
    public static string? Failure(string text, SchemaNode schema, bool isResourceRoot, bool isOldSelfOptional)
    {
        if (SchemaTypes.Of(schema, isResourceRoot) is not { } self)
        {
            return "no type";
        }

        var environment = new CelEnvironment(new Dictionary<string, CelType>(StringComparer.Ordinal)
        {
            ["self"] = self,
            ["oldSelf"] = isOldSelfOptional ? CelType.OptionalOf(self) : self,
        });
        CelCompilation compilation = Compile(text, environment);
        return compilation.Root is null ? "compilation failed: " + compilation.Display() : null;
    }

    /// <summary>Equal but for random names; of ANTLR's errors the place of the first counts.</summary>
    public static bool IsSame(string? expected, string? found)
    {
        if (expected is null || found is null)
        {
            return expected == found;
        }

        Match syntax = FirstSyntaxError().Match(expected);
        return syntax.Success
            ? found.StartsWith(syntax.Value, StringComparison.Ordinal)
            : RandomName().Replace(expected, "selfType0") == RandomName().Replace(found, "selfType0");
    }

    public static SchemaNode ReadSchema(string json) =>
        new SchemaReader(new SchemaKeywords("test")).Read(YamlTreeReader.Read(new CrdSource("schema.json", json, "", "")).Value.Single(), "", "schema")!;

    [GeneratedRegex("^compilation failed: ERROR: <input>:\\d+:\\d+: Syntax error: ")]
    private static partial Regex FirstSyntaxError();

    [GeneratedRegex("selfType\\d+")]
    private static partial Regex RandomName();
}
