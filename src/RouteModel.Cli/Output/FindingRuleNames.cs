using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Cli.Output;

/// <summary>The names under which the voices speak in the tool's output.</summary>
internal static class FindingRuleNames
{
    /// <summary>All voices and what they watch over.</summary>
    public static IReadOnlyList<(FindingRule Rule, string Meaning)> All { get; } =
    [
        (FindingRule.Document, "The text is YAML or JSON and holds Kubernetes objects."),
        (FindingRule.Strict, "Fields are known to the schema and occur once."),
        (FindingRule.Schema, "The object fits the structural schema of its kind, as the API server checks it."),
        (FindingRule.Cel, "The object fulfils the CEL rules of its kind, as the API server checks them."),
        (FindingRule.List, "Sets and maps have unique items, as the API server checks it."),
        (FindingRule.Metadata, "Type and object metadata are well-formed, as the API server checks it."),
        (FindingRule.Skipper, "Skipper accepts the RouteGroup."),
        (FindingRule.Ako, "AKO accepts the object beside those it refers to."),
        (FindingRule.Lint, "The object very likely means what was meant."),
    ];

    public static string Name(this FindingRule rule) => rule switch
    {
        FindingRule.Document => "document",
        FindingRule.Strict => "strict",
        FindingRule.Schema => "schema",
        FindingRule.Cel => "cel",
        FindingRule.List => "list",
        FindingRule.Metadata => "metadata",
        FindingRule.Skipper => "skipper",
        FindingRule.Ako => "ako",
        _ => "lint",
    };

    public static string Name(this LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "info",
    };
}
