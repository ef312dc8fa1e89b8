using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Turns the first document of a YAML text into JSON: scan and parse, resolve, write; an earlier step's error hides the later ones.</summary>
internal static class YamlConverter
{
    private const string TabRemedy = "Indent with spaces: YAML allows no tab there.";

    /// <param name="text">The text, in UTF-8 or with a byte order mark in UTF-16.</param>
    /// <param name="origin">Where the text begins in its stream.</param>
    /// <param name="maxJsonBytes">The bound on the JSON text.</param>
    public static ConvertedYaml Convert(ReadOnlySpan<byte> text, SourcePosition origin, int maxJsonBytes)
    {
        IReadOnlyList<DuplicateKey> duplicates = [];
        try
        {
            YamlInput input = YamlDecoder.Decode(text);
            YamlNode root = YamlTree.Parse(input) ?? new YamlNode(YamlNodeKind.Scalar, 1, 1) { IsPlain = true };
            ResolvedTree tree = TreeResolver.Resolve(root);
            duplicates = tree.Duplicates;
            if (tree.HasUnusableKey)
            {
                JsonKeys.Check(tree.Value);
            }

            WrittenJson written = JsonWriter.Write(tree.Value, maxJsonBytes, origin, input.Text);
            return Converted(duplicates, origin) with
            {
                Json = written.Json,
                Source = written.Source,
                Depth = written.Depth,
                Advice = written.Ambiguous.Select(key => Ambiguity(key, origin)).ToArray(),
            };
        }
        catch (YamlFaultException fault)
        {
            return Converted(duplicates, origin) with { Error = Describe(fault, origin) };
        }
    }

    private static ConvertedYaml Converted(IReadOnlyList<DuplicateKey> duplicates, SourcePosition origin)
    {
        if (duplicates.Count == 0)
        {
            return new ConvertedYaml();
        }

        var report = new StringBuilder("yaml: unmarshal errors:");
        var findings = new List<Finding>(duplicates.Count);
        foreach (DuplicateKey duplicate in duplicates)
        {
            string text = $"key {GoLiteral.Format(duplicate.Key)} already set in map";
            report.Append("\n  line ").Append(duplicate.ValueLine).Append(": ").Append(text);
            findings.Add(new Finding
            {
                Rule = FindingRule.Strict,
                Message = text,
                Position = new SourcePosition(duplicate.Key.Line, duplicate.Key.Column).After(origin),
            });
        }

        return new ConvertedYaml { Duplicates = findings, StrictError = report.ToString() };
    }

    private static Finding Ambiguity(GoValue key, SourcePosition origin) => new()
    {
        Rule = FindingRule.Lint,
        Message = $"key {GoSyntax.Quote(JsonKeys.ToText(key))} stands twice in this mapping once keys are text; which value survives is left to chance",
        Position = new SourcePosition(key.Line, key.Column).After(origin),
        Remedy = "Write the key once.",
    };

    private static Finding Describe(YamlFaultException fault, SourcePosition origin) => new()
    {
        Rule = FindingRule.Document,
        Message = fault.ToUpstreamText(),
        Position = fault.Place.After(origin),
        Remedy = Remedy(fault.Problem),
    };

    private static string? Remedy(string problem) => problem switch
    {
        "found a tab character that violates indentation" or "found a tab character where an indentation space is expected" => TabRemedy,
        "found character that cannot start any token" => "Put the text in quotes; if a tab stands here, indent with spaces.",
        "mapping values are not allowed in this context" => "Put text that holds a colon and a blank in quotes, and check the indentation.",
        "could not find expected ':'" => "A key needs a colon behind it on its own line; text over several lines has to be indented further than its key.",
        "control characters are not allowed" => "Write the character as an escape in double quotes.",
        _ => null,
    };
}

/// <summary>What became of a document.</summary>
internal sealed record ConvertedYaml
{
    public ReadOnlyMemory<byte> Json { get; init; }

    public SourceMap? Source { get; init; }

    /// <summary>How many objects and arrays are open at the deepest place.</summary>
    public int Depth { get; init; }

    public Finding? Error { get; init; }

    public IReadOnlyList<Finding> Duplicates { get; init; } = [];

    public string? StrictError { get; init; }

    public IReadOnlyList<Finding> Advice { get; init; } = [];

    /// <summary>A document without content.</summary>
    public static ConvertedYaml Null(SourcePosition origin) => new() { Json = "null"u8.ToArray(), Source = new PointMap(origin) };
}
