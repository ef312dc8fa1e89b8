using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>The constant patterns that the rules of a node match; they get matchers like those of the keyword <c>pattern</c>.</summary>
internal static class RulePatterns
{
    public static IEnumerable<string> Of(SchemaNode node) => node.Rules
        .Where(rule => rule.Rule?.Text.Contains("matches") is true)
        .SelectMany(rule => CelParser.Parse(rule.Rule!.Text).Root is { } root ? CelTree.Walk(root) : [])
        .OfType<CelCall>()
        .Where(call => call.Function == "matches")
        .Select(call => call.Arguments.LastOrDefault())
        .OfType<CelLiteral>()
        .Select(literal => literal.Value)
        .OfType<string>();
}
