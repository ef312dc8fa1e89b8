using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RouteModel.Generators.Common;

namespace RouteModel.Generators.Diagnostics;

/// <summary>A diagnostic as plain data: the pipeline keeps no location of the compiler's.</summary>
/// <param name="Id">The id in <see cref="DiagnosticCatalogue"/>.</param>
/// <param name="Location">Where in which file.</param>
/// <param name="Arguments">What fills the message.</param>
internal sealed record DiagnosticSpec(string Id, LocationSpec Location, EquatableArray<string> Arguments)
{
    public bool IsError => DiagnosticCatalogue.Find(Id).DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(DiagnosticCatalogue.Find(Id), Location.ToLocation(), [.. Arguments]);
}

/// <summary>A place in a file, counted from zero as the compiler does.</summary>
internal sealed record LocationSpec(string Path, int Start, int Length, int Line, int Column)
{
    /// <summary>No place in any file.</summary>
    public static readonly LocationSpec None = new("", 0, 0, 0, 0);

    public Location ToLocation() => Path.Length == 0 ? Microsoft.CodeAnalysis.Location.None : Microsoft.CodeAnalysis.Location.Create(
        Path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(Line, Column + Length)));
}
