namespace RouteModel.Generators.Cel.Checking;

/// <summary>One signature of a function.</summary>
/// <param name="Id">The id that cel-go gives it.</param>
/// <param name="IsMember">Whether it is called as a member of its first parameter.</param>
/// <param name="Parameters">The types of the parameters, the receiver's first.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="TypeParameters">The names of the type parameters.</param>
internal sealed record CelOverload(
    string Id, bool IsMember, IReadOnlyList<CelType> Parameters, CelType Result, IReadOnlyList<string> TypeParameters);
