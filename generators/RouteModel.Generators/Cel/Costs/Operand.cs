using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>A receiver or an argument as the estimates of functions see it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Path">The way to the value; empty if no variable leads there.</param>
/// <param name="Size">How long it is, if anything is known of it.</param>
internal sealed record Operand(CelNode Node, SizePath Path, CostRange? Size)
{
    public CelType Type => Node.Type;

    public CostRange SizeOrUnknown => Size ?? CostRange.Unknown;
}

/// <summary>What a call costs, its arguments aside, and how long its result is.</summary>
internal sealed record CallEstimate(CostRange Cost, CostRange? ResultSize = null)
{
    public static readonly CallEstimate One = new(CostRange.Exactly(1));
}
