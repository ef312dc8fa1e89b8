using RouteModel.Generators.Cel.Checking;

namespace RouteModel.Generators.Cel;

/// <summary>The variables of an expression with their types.</summary>
/// <param name="Variables">By name: <c>self</c>, <c>oldSelf</c>.</param>
internal sealed record CelEnvironment(IReadOnlyDictionary<string, CelType> Variables)
{
    /// <summary>The namespace that names are looked up in first; Kubernetes has none.</summary>
    public string Container { get; init; } = "";
}
