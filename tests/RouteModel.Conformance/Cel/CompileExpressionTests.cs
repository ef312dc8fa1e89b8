using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Conformance.Cel;

/// <summary>Expressions as Kubernetes' environment compiled them: their type, or the texts of their errors.</summary>
public sealed partial class CompileExpressionTests
{
    [TestCase("cel/conformance.jsonl", "k8s", "cel-compile-conformance")]
    [TestCase("cel/kubernetes-library.jsonl", null, "cel-compile-library")]
    [TestCase("cel/random-expressions.jsonl", "answer", "cel-compile-random")]
    public void Types_and_errors_equal_the_servers(string rows, string? answer, string suite)
    {
        var results = new List<(string, string?)>();
        int line = 0;
        foreach (JsonElement row in Suite.Rows(rows))
        {
            line++;
            string id = row.TryGetProperty("id", out JsonElement known) ? known.GetString()! : $"{line}";
            results.Add((id, Judge(row, answer is null ? row : row.GetProperty(answer))));
        }

        Suite.Judge(suite, results);
    }

    private static string? Judge(JsonElement row, JsonElement answer)
    {
        string text = row.GetProperty("expr").GetString()!;
        if (row.TryGetProperty("disableCheck", out JsonElement unchecked_) && unchecked_.GetBoolean())
        {
            return CelParser.Parse(text) is { Root: null } refused ? refused.Display() : null;
        }

        CelCompilation compilation = CelCompiler.Compile(text, CompileEnvironments.Of(row));
        string[] found = [.. compilation.Faults.Select(fault => fault.Message)];
        if (answer.TryGetProperty("compileErrors", out JsonElement errors))
        {
            string[] expected = [.. errors.EnumerateArray().Select(error => error.GetString()!)];
            return AreEqual(expected, found) ? null : $"{text}: expected {string.Join(" | ", expected)}, found {string.Join(" | ", found)}";
        }

        string type = compilation.Root is { } root ? CompileEnvironments.Print(root.Type) : string.Join(" | ", found);
        string? wanted = answer.TryGetProperty("type", out JsonElement recorded) ? recorded.GetString() : null;
        return wanted is null || type == wanted ? null : $"{text}: expected {wanted}, found {type}";
    }

    /// <summary>Of ANTLR's errors only the first counts: how it goes on reading is its own affair.</summary>
    private static bool AreEqual(string[] expected, string[] found)
    {
        if (expected.Any(IsSyntax))
        {
            return found.Any(IsSyntax);
        }

        // What a compiled program refuses to build and what is checked after the types are another stage's.
        return expected.SequenceEqual(found) || (found.Length == 0 && expected.All(LaterStage().IsMatch));
    }

    private static bool IsSyntax(string error) => error.StartsWith("Syntax error: ", StringComparison.Ordinal);

    [GeneratedRegex("^(program: .*|invalid (duration|timestamp|matches) argument|expected type .*|error during formatting: .*|could not parse formatting clause: .*|index \\d+ out of range|too many arguments .*|unexpected end of string)$")]
    private static partial Regex LaterStage();
}
