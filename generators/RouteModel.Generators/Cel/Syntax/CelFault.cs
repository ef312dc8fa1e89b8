namespace RouteModel.Generators.Cel.Syntax;

/// <summary>An error of an expression.</summary>
/// <param name="Offset">Where, in code points from the start of the text; <see cref="NoPlace"/> if it concerns the whole.</param>
/// <param name="Message">The text, as cel-go words it, without the place.</param>
internal sealed record CelFault(int Offset, string Message)
{
    /// <summary>The offset of a fault of the whole expression; cel-go displays it at line -1.</summary>
    public const int NoPlace = -1;
}
