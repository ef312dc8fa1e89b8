using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>What became of a definition: an assembly, or the reasons why there is none.</summary>
/// <param name="Image">The assembly; empty with faults.</param>
/// <param name="Faults">What the generator finds wrong with the definition.</param>
internal sealed record CompiledDefinition(byte[] Image, IReadOnlyList<Finding> Faults);
