using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>One reason why the API server refuses a CustomResourceDefinition, or something that it warns of.</summary>
/// <param name="DiagnosticId">The class of the fault in <see cref="DiagnosticCatalogue"/>.</param>
/// <param name="Type">The server's reason, such as <c>FieldValueInvalid</c>; empty for warnings.</param>
/// <param name="Field">The field as the server names it.</param>
/// <param name="Message">The server's whole text.</param>
/// <param name="Location">The YAML that the fault is about, or the nearest around it.</param>
/// <param name="Arguments">What fills the diagnostic's message.</param>
internal sealed record CrdFault(
    string DiagnosticId, string Type, string Field, string Message, LocationSpec Location, EquatableArray<string> Arguments)
{
    public DiagnosticSpec ToDiagnostic() => new(DiagnosticId, Location, Arguments);
}
