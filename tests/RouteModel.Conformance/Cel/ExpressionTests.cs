using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Emitting;
using RouteModel.Generators.Emitting.Cel;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Conformance.Cel;

/// <summary>
/// What Kubernetes' environment makes of single expressions, against the C# that the emitter writes for them: each file is one compilation.
/// </summary>
public sealed class ExpressionTests
{
    [TestCase("cel/conformance.jsonl", "k8s", "cel-conformance")]
    [TestCase("cel/kubernetes-library.jsonl", "", "cel-kubernetes-library")]
    [TestCase("cel/random-expressions.jsonl", "answer", "cel-random-expressions")]
    public void Values_errors_and_costs_equal_Kubernetes(string file, string member, string suite)
    {
        var results = new List<(string, string?)>();
        var compiled = new List<(string Id, JsonElement Answer)>();
        var source = new StringBuilder();
        int number = 0;
        foreach (JsonElement row in Suite.Rows(file))
        {
            number++;
            string id = row.TryGetProperty("id", out JsonElement given) ? given.GetString()!
                : row.TryGetProperty("section", out JsonElement section) ? $"{row.GetProperty("file").GetString()}/{section.GetString()}/{row.GetProperty("name").GetString()}"
                : $"{row.GetProperty("file").GetString()}:{number}";
            JsonElement answer = member.Length == 0 ? row : row.GetProperty(member);
            Dictionary<string, JsonElement> types = Members(row, "typeEnv");
            Dictionary<string, JsonElement> bindings = Members(row, "bindings");
            var environment = new CelEnvironment(types.Keys.Union(bindings.Keys).ToDictionary(
                name => name,
                name => types.TryGetValue(name, out JsonElement type) ? RecordedValue.TypeOf(type) : CelType.Dyn,
                StringComparer.Ordinal))
            {
                Container = row.TryGetProperty("container", out JsonElement container) ? container.GetString()! : "",
            };
            string text = row.GetProperty("expr").GetString()!;
            bool isChecked = !row.TryGetProperty("disableCheck", out JsonElement disabled) || !disabled.GetBoolean();
            CelCompilation compilation = isChecked ? CelCompiler.Compile(text, environment) : CelParser.Parse(text);
            bool isRefused = answer.TryGetProperty("compileErrors", out JsonElement errors);
            if (compilation.Root is { } parsed && Refusal(parsed, isChecked) is { } refusal)
            {
                results.Add((id, isRefused ? null : "is refused: " + refusal));
            }
            else if (compilation.Root is not { } root)
            {
                results.Add((id, isRefused ? null : "does not compile: " + string.Join(" | ", compilation.Faults.Select(fault => fault.Message))));
            }
            else if (Unknown(root) is { } unknown)
            {
                // Only an expression that was not checked calls what nobody declared.
                results.Add((id, isRefused || answer.ToString().Contains("evalError", StringComparison.Ordinal) ? null : "calls " + unknown));
            }
            else if (isRefused)
            {
                results.Add((id, "must not compile: " + errors));
            }
            else if (answer.TryGetProperty("value", out _) || answer.TryGetProperty("evalError", out _))
            {
                var methods = new RuleMethods();
                string[] names = [.. types.Keys.Union(bindings.Keys).Where(name => !name.Contains('.', StringComparison.Ordinal))];
                ExpressionText code = ExpressionEmitter.Emit(root, names, methods);
                source.Append($"internal static class Row{compiled.Count}\n{{\n    private static readonly C Unlimited = new();\n");
                source.Append("    public static V.CelValue Run(C cel, System.Func<string, V.CelValue> unbound)\n    {\n");
                foreach (string name in names)
                {
                    source.Append($"        V.CelValue {VariableNames.CSharp(name)} = {(bindings.TryGetValue(name, out JsonElement bound) ? RecordedValue.Code(bound).Replace("(Free, ", "(Unlimited, ", StringComparison.Ordinal) : $"unbound(\"{name}\")")};\n");
                }

                source.Append($"        return {code.Code};\n    }}\n");
                var writer = new SourceWriter();
                methods.Write(writer);
                source.Append(writer.ToString()).Append("}\n");
                compiled.Add((id, answer));
            }
        }

        results.AddRange(Run(source.ToString(), compiled));
        Suite.Judge(suite, results);
    }

    /// <summary>What Kubernetes' environment says after the check: literals that do not parse, constants that cannot be folded.</summary>
    private static string? Refusal(CelNode root, bool isChecked) =>
        isChecked && LiteralValidators.Validate(root) is { Count: > 0 } faults ? faults[0].Message : CelFolder.Fold(root);

    private static string? Unknown(CelNode root)
    {
        var open = new Stack<CelNode>([root]);
        while (open.TryPop(out CelNode? node))
        {
            if (node is CelCall { Function: not ("_&&_" or "_||_" or "_?_:_") } call && !IsKnown(FunctionNames.Of(call.Function), CelChildren.Of(call).Count))
            {
                return call.Function;
            }

            foreach (CelNode child in CelChildren.Of(node))
            {
                open.Push(child);
            }
        }

        return null;
    }

    private static bool IsKnown(string method, int arguments) => typeof(CelFunctions).GetMember(method).OfType<MethodInfo>()
        .Select(overload => overload.GetParameters().Where(parameter => parameter.ParameterType != typeof(CelEvaluation)))
        .Any(parameters => arguments <= parameters.Count() && arguments >= parameters.Count(parameter => !parameter.IsOptional));

    private static Dictionary<string, JsonElement> Members(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement members)
        ? members.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)
        : [];

    private static IEnumerable<(string, string?)> Run(string source, List<(string Id, JsonElement Answer)> rows)
    {
        Compilation compilation = GeneratorHarness.Compilation(
            RuleEmitter.Aliases + source);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not "CS0219" and not "CS0169" and not "CS0414").Select(diagnostic => diagnostic.ToString()).Take(10), Is.Empty);
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("expressions", isCollectible: true).LoadFromStream(image);
        for (int i = 0; i < rows.Count; i++)
        {
            var run = assembly.GetType("Row" + i)!.GetMethod("Run")!.CreateDelegate<Func<CelEvaluation, Func<string, CelValue>, CelValue>>();
            yield return (rows[i].Id, Compare(rows[i].Answer, run));
        }
    }

    private static string? Compare(JsonElement answer, Func<CelEvaluation, Func<string, CelValue>, CelValue> run)
    {
        var cel = new CelEvaluation();
        CelValue value = run(cel, static name => new CelError("no such attribute(s): " + name));
        string expected = answer.TryGetProperty("evalError", out JsonElement error) ? "error " + error.GetString() : RecordedValue.Text(answer.GetProperty("value"));
        string actual = RecordedValue.Text(value);
        if (!AreEqual(expected, actual))
        {
            return $"expected {expected}, got {actual}";
        }

        return !IsPanic(expected) && answer.TryGetProperty("cost", out JsonElement cost) && cost.GetUInt64() != cel.Cost ? $"expected cost {cost}, got {cel.Cost}" : null;
    }

    private static bool AreEqual(string expected, string actual) =>
        expected == actual || expected == actual.TrimEnd() || (actual.StartsWith("error", StringComparison.Ordinal) && IsPanic(expected));

    // Texts that quote Go's own panics need only be errors.
    private static bool IsPanic(string expected) =>
        expected.Contains("runtime error", StringComparison.Ordinal) || expected.Contains("interface conversion", StringComparison.Ordinal);
}
