using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using RouteModel.Fuzzing;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Cel.Fuzzing;

/// <summary>
/// Random rules on random schemas for some seconds: each compiles or is refused; those that compile become C# that compiles, and judge any object without
/// throwing or hanging, proof and explanation alike. See <see cref="FuzzRun"/> for the settings.
/// </summary>
[Category("Fuzz")]
public sealed class RuleFuzzTests
{
    private const int DefinitionsInBatch = 20;
    private const int ObjectsOfDefinition = 40;

    // An evaluation ends with its cost; this is far more than the dearest object takes.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private int _rules;
    private int _refused;
    private int _objects;
    private int _valid;

    [Test]
    public void Random_rules_over_random_objects()
    {
        TestContext.Out.WriteLine($"seed {FuzzRun.Seed}");
        long start = Stopwatch.GetTimestamp();
        int batches = 0;
        do
        {
            // A batch has a seed of its own, so that a late one can be repeated alone.
            RunBatch(FuzzRun.Seed + batches);
            batches++;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < FuzzRun.Seconds);

        TestContext.Out.WriteLine($"{batches} batches: {_rules} rules compiled, {_refused} refused, {_objects} objects judged, {_valid} of them valid");
        Assert.That(_rules, Is.GreaterThan(batches * DefinitionsInBatch / 2), "too few rules compile");
        Assert.That(_valid, Is.InRange(_objects / 50, _objects * 49 / 50), "the objects are all alike");
    }

    private void RunBatch(int seed)
    {
        var random = new Random(seed);
        var definitions = new List<(Shape Spec, string Text)>();
        var trees = new List<SyntaxTree>();
        for (int i = 0; i < DefinitionsInBatch; i++)
        {
            (Shape spec, string text) = Definition(random, $"seed {seed}, definition {i}");
            GeneratorRunResult run = GeneratorHarness.Run(new CrdFile("crd.json", text, $"N{i}")).Results.Single();
            Assert.That(run.Exception, Is.Null, $"seed {seed}: {text}");
            Assert.That(run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()), Is.Empty, $"seed {seed}: {text}");
            trees.AddRange(run.GeneratedSources.Where(source => source.HintName != "CustomResourceKinds.g.cs").Select(source => source.SyntaxTree));
            definitions.Add((spec, text));
        }

        Assembly assembly = Load(trees, seed);
        for (int i = 0; i < definitions.Count; i++)
        {
            CustomResourceKind kind = assembly.GetTypes()
                .Where(type => type.Namespace == $"N{i}")
                .Select(type => type.GetProperty("ResourceKind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
                .OfType<CustomResourceKind>()
                .Single();
            JudgeObjects(random, kind, definitions[i].Spec, $"seed {seed}: {definitions[i].Text}");
        }
    }

    /// <summary>A definition whose rules all compile.</summary>
    private (Shape Spec, string Text) Definition(Random random, string context)
    {
        Shape spec;
        do
        {
            // Some properties have one name in C#, which is a fault of its own.
            spec = new RandomSchema(random).Spec();
        }
        while (Faults(Crd(spec)).Count > 0);

        foreach (Shape node in spec.All.Where(node => node.Kind != ShapeKind.Preserved && (ReferenceEquals(node, spec) || random.Next(3) == 0)))
        {
            var rules = new JsonArray();
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                JsonObject rule = Rule(random, node);
                if (Compiles(node, rule, context))
                {
                    rules.Add(rule);
                }
            }

            if (rules.Count > 0)
            {
                node.Schema["x-kubernetes-validations"] = rules;
                string text = Crd(spec);
                if (Faults(text).Count > 0)
                {
                    // What the rules cost together, and old values of items, are known of the whole only.
                    node.Schema.Remove("x-kubernetes-validations");
                }
            }
        }

        return (spec, Crd(spec));
    }

    private static JsonObject Rule(Random random, Shape node)
    {
        var expression = new RandomExpression(random, node);
        var rule = new JsonObject { ["rule"] = expression.Rule() };
        if (random.Next(3) == 0)
        {
            rule["messageExpression"] = expression.Message();
        }

        if (random.Next(4) == 0)
        {
            rule["message"] = "broken";
        }

        if (random.Next(6) == 0)
        {
            rule["reason"] = random.Next(2) == 0 ? "FieldValueForbidden" : "FieldValueDuplicate";
        }

        return rule;
    }

    private bool Compiles(Shape node, JsonObject rule, string context)
    {
        var schema = (JsonObject)node.Schema.DeepClone();
        schema["x-kubernetes-validations"] = new JsonArray(rule.DeepClone());
        try
        {
            bool compiles = RuleCompiler.Compile(SchemaText.Read(schema.ToJsonString()), "s", schema.ToJsonString()).Faults.Count == 0;
            _ = compiles ? _rules++ : _refused++;
            return compiles;
        }
        catch (Exception fault) when (fault is not AssertionException)
        {
            throw new AssertionException($"{context}: {schema.ToJsonString()}", fault);
        }
    }

    private static List<string> Faults(string crd) =>
        [.. GeneratorHarness.Run(new CrdFile("crd.json", crd)).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private static string Crd(Shape spec) =>
        "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"widgets.example.com\"},\"spec\":{\"group\":\"example.com\","
        + "\"names\":{\"kind\":\"Widget\",\"plural\":\"widgets\"},\"scope\":\"Cluster\",\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":{\"openAPIV3Schema\":"
        + "{\"type\":\"object\",\"properties\":{\"spec\":" + spec.Schema.ToJsonString() + "}}}}]}}";

    private static Assembly Load(List<SyntaxTree> trees, int seed)
    {
        using var image = new MemoryStream();
        var emitted = GeneratorHarness.Compilation().AddSyntaxTrees(trees).Emit(image);
        string[] faults =
        [
            .. emitted.Diagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .GroupBy(diagnostic => diagnostic.Id)
                .Select(diagnostics => $"{diagnostics.First()}\n{Around(diagnostics.First().Location)}"),
        ];
        Assert.That(faults, Is.Empty, $"seed {seed}");
        image.Position = 0;
        return new AssemblyLoadContext("rules", isCollectible: true).LoadFromStream(image);
    }

    private static string Around(Location location) => location.SourceTree is not { } tree ? "" : string.Join(
        '\n',
        tree.GetText().Lines.Skip(Math.Max(0, location.GetLineSpan().StartLinePosition.Line - 4)).Take(7).Select(line => line.ToString()));

    private void JudgeObjects(Random random, CustomResourceKind kind, Shape spec, string context)
    {
        var objects = new RandomObject(random);
        string previous = objects.Resource(spec, oddity: 0);
        for (int i = 0; i < ObjectsOfDefinition; i++)
        {
            // Most objects fit, as no rule runs on the others; an update often leaves much as it was.
            string json = random.Next(8) == 0 ? previous : objects.Resource(spec, oddity: i % 3 == 0 ? 60 : 0);
            var task = Task.Run(() => Judge(kind, json, previous));
            try
            {
                Assert.That(task.Wait(s_patience), $"{context}\nhangs on {json}\nafter {previous}");
            }
            catch (AggregateException fault)
            {
                Assert.Fail($"{context}\nthrows on {json}\nafter {previous}\n{fault.InnerException}");
            }

            (bool isValid, string? difference) = task.Result;
            Assert.That(difference, Is.Null, $"{context}\nis of two minds on {json}\nafter {previous}");
            _objects++;
            _valid += isValid ? 1 : 0;
            previous = isValid ? json : previous;
        }
    }

    /// <summary>Judges an object, new and as an update, in every way there is; a field that nobody knows forces the explanation and changes nothing else.</summary>
    private static (bool IsValid, string? Difference) Judge(CustomResourceKind kind, string json, string previous)
    {
        ReadResult read = Read(kind, json);
        ReadResult explained = Read(kind, json.Replace("{\"apiVersion\"", "{\"unknown\":1,\"apiVersion\"", StringComparison.Ordinal));
        ReadResult before = Read(kind, previous);
        ValidationResult verdict = read.Validate();
        string? difference = Difference(verdict, explained.Validate()) ?? Difference(read.Validate(before), explained.Validate(before));
        if (read.Value is { } value && read.Findings.Count == 0 && IsHeld(value, json))
        {
            // A model that was read forgets what only the text showed, so what is wrong with it may be less.
            var ofModel = (ValidationResult)typeof(CustomResource).GetMethods()
                .Single(method => method.Name == nameof(CustomResource.Validate) && method.GetParameters().Length == 1)
                .MakeGenericMethod(value.GetType())
                .Invoke(null, [value])!;
            difference ??= verdict.IsValid && !ofModel.IsValid ? "the model that was read: " + Show(ofModel) : null;
        }

        return (verdict.IsValid, difference);
    }

    /// <summary>Whether the model holds all that its text has. The server takes values that none can hold, a list for a string with a format; the serializer refuses them.</summary>
    private static bool IsHeld(ICustomResource value, string json)
    {
        try
        {
            Assert.That(JsonSerializer.Deserialize(json, value.GetType()), Is.EqualTo(value));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Difference(ValidationResult one, ValidationResult other) => Show(one) == Show(other) ? null : $"{Show(one)}\n{Show(other)}";

    private static string Show(ValidationResult verdict) =>
        string.Join(" | ", verdict.Errors.Select(error => error.Message).Concat(verdict.Warnings.Select(warning => "warning " + warning.Message)));

    private static ReadResult Read(CustomResourceKind kind, string json) => kind.ReadJson(Encoding.UTF8.GetBytes(json));
}
