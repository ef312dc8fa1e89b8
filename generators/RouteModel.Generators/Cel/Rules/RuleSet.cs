using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>All rules of a schema, and what the API server refuses about them.</summary>
/// <param name="Nodes">The nodes that have rules and a type, inner before outer ones.</param>
/// <param name="Faults">The API server's errors, one for each.</param>
/// <param name="Diagnostics">The same for the project: of an expression with several faults each is told at its own place.</param>
internal sealed record RuleSet(IReadOnlyList<NodeRules> Nodes, IReadOnlyList<CrdFault> Faults, IReadOnlyList<DiagnosticSpec> Diagnostics)
{
    /// <summary>The rules of a node, which is found by identity: equal nodes may stand at several places.</summary>
    public IReadOnlyList<RuleCompilation> Of(SchemaNode node) => Nodes.FirstOrDefault(rules => ReferenceEquals(rules.Node, node))?.Rules ?? [];
}
