namespace RouteModel.Generators.Cel.Syntax;

/// <summary>An error of an expression.</summary>
/// <param name="Offset">Where, in code points from the start of the text.</param>
/// <param name="Message">The text, as cel-go words it, without the place.</param>
internal sealed record CelFault(int Offset, string Message);
