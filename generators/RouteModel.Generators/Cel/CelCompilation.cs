using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel;

/// <summary>An expression as a tree, or why there is none.</summary>
/// <param name="Text">The text of the expression.</param>
/// <param name="Root">The tree; <see langword="null"/> if there are faults.</param>
/// <param name="Faults">The faults in the order of the text.</param>
internal sealed record CelCompilation(string Text, CelNode? Root, IReadOnlyList<CelFault> Faults)
{
    /// <summary>How many more faults there are than <see cref="Faults"/> keeps.</summary>
    public int TruncatedFaults { get; init; }

    /// <summary>The faults as cel-go displays them, one below the other, each with its line and a caret.</summary>
    public string Display() => new CelSourceText(Text).Display(Faults, TruncatedFaults);
}
