using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.RouteGroups;

/// <summary>What the compilation of one group gave.</summary>
/// <param name="Routes">Its routes in order; none if it is refused.</param>
/// <param name="Findings">What is to be known about them.</param>
/// <param name="Refusal">Why there are none; <see langword="null"/> otherwise.</param>
/// <param name="Services">What was asked of the cluster.</param>
internal sealed record CompiledGroup(
    IReadOnlyList<EskipRoute> Routes, IReadOnlyList<CompilationFinding> Findings, string? Refusal, ServiceLookups Services);
