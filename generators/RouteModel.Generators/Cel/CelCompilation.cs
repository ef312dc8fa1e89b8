using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel;

/// <summary>A checked expression, or why there is none.</summary>
/// <param name="Text">The text of the expression.</param>
/// <param name="Root">The checked tree; <see langword="null"/> if there are faults.</param>
/// <param name="Faults">The faults in the order of the text.</param>
internal sealed record CelCompilation(string Text, CelNode? Root, IReadOnlyList<CelFault> Faults);
