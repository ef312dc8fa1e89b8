using System.Text.Json;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Conformance.Cel;

/// <summary>Expressions as Kubernetes' environment compiled them: their type, or the texts of their errors.</summary>
public sealed class CompileExpressionTests
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
        if (row.TryGetProperty("disableCheck", out JsonElement isUnchecked) && isUnchecked.GetBoolean())
        {
            return CelParser.Parse(text) is { Root: null } refused ? refused.Display() : null;
        }

        CelCompilation compilation = CompiledRule.Compile(text, CompileEnvironments.Of(row));
        string[] found = [.. compilation.Faults.Select(fault => fault.Message)];
        if (answer.TryGetProperty("compileErrors", out JsonElement errors))
        {
            string[] expected = [.. errors.EnumerateArray().Select(error => error.GetString()!)];
            return AreEqual(expected, found, compilation.Root) ? null : $"{text}: expected {string.Join(" | ", expected)}, found {string.Join(" | ", found)}";
        }

        string type = compilation.Root is { } root ? CompileEnvironments.Print(root.Type) : string.Join(" | ", found);
        string? wanted = answer.TryGetProperty("type", out JsonElement recorded) ? recorded.GetString() : null;
        return wanted is null || type == wanted ? null : $"{text}: expected {wanted}, found {type}";
    }

    /// <summary>Where ANTLR found an error, it only counts that there is one: how it goes on reading is its own affair.</summary>
    private static bool AreEqual(string[] expected, string[] found, CelNode? root)
    {
        if (expected.Any(IsSyntax))
        {
            return found.Any(IsSyntax);
        }

        // What is checked and still cannot be built is the folder's.
        return root is null ? expected.SequenceEqual(found) : expected is [{ } only] && only.StartsWith("program: ", StringComparison.Ordinal);
    }

    private static bool IsSyntax(string error) => error.StartsWith("Syntax error: ", StringComparison.Ordinal);
}
