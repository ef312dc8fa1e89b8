using System.Globalization;
using System.Text;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>
/// Real CRDs, rules included, become C# 12 that compiles without a warning, and a table tells what each costs. Without more being said those of a few
/// projects are made; <c>ROUTEMODEL_GENERATE=all</c> makes all of them, any other value those whose names begin with it.
/// </summary>
[Category("Generation")]
public sealed class GenerationTests
{
    private const int Slowest = 5;

    private static readonly string[] Chosen = ["skipper__", "ako-operator__", "gateway-api-", "cert-manager__", "keda__", "karpenter__"];

    [Test]
    public void Models_of_real_definitions_compile_without_a_warning()
    {
        string[] paths = [.. Files("crds"), .. Files("edge", "crds")];
        paths = [.. paths.Where(IsAskedFor)];
        Assert.That(paths, Is.Not.Empty);

        // The first run pays for the compiler itself.
        GeneratedModels.Make(paths[0]);
        var all = new List<GeneratedModels>();
        foreach (string path in paths)
        {
            all.Add(GeneratedModels.Make(path));
        }

        TestContext.Progress.WriteLine(Table(all));
        Assert.That(all.Where(models => models.Problems.Count > 0).Select(models => $"{models.Name}: {string.Join(" | ", models.Problems.Take(3))}"), Is.Empty);
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(Suite.Path(["kubernetes", .. folder]), "*.yaml").Order(StringComparer.Ordinal);

    private static bool IsAskedFor(string path)
    {
        string name = Path.GetFileName(path);
        return Environment.GetEnvironmentVariable("ROUTEMODEL_GENERATE") switch
        {
            null or "" => Chosen.Any(project => name.StartsWith(project, StringComparison.Ordinal)),
            "all" => true,
            { } prefix => name.StartsWith(prefix, StringComparison.Ordinal),
        };
    }

    private static string Table(List<GeneratedModels> all)
    {
        var text = new StringBuilder().AppendLine().AppendLine("     YAML kB  generate ms  compile ms      C# kB   lines  definition");
        foreach (GeneratedModels models in all)
        {
            Append(text, models);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{Sum(models => models.YamlBytes) / 1024,12}{Sum(models => models.GenerateMs),13}{Sum(models => models.CompileMs),12}{Sum(models => models.Bytes) / 1024,11}{Sum(models => models.Lines),8}  {all.Count} definitions, {all.Count(models => models.Problems.Count == 0)} without a warning");
        text.AppendLine("the slowest");
        foreach (GeneratedModels models in all.OrderByDescending(models => models.GenerateMs + models.CompileMs).Take(Slowest))
        {
            Append(text, models);
        }

        text.AppendLine("the largest");
        foreach (GeneratedModels models in all.OrderByDescending(models => models.Bytes).Take(Slowest))
        {
            Append(text, models);
        }

        return text.ToString();

        long Sum(Func<GeneratedModels, long> number) => all.Sum(number);
    }

    private static void Append(StringBuilder text, GeneratedModels models) => text.AppendLine(
        CultureInfo.InvariantCulture,
        $"{models.YamlBytes / 1024,12}{models.GenerateMs,13}{models.CompileMs,12}{models.Bytes / 1024,11}{models.Lines,8}  {models.Name}");
}
