namespace RouteModel.Generators.Reading;

/// <summary>A CRD file as the project names it.</summary>
/// <param name="Path">The file's path, for locations only; it never reaches generated code.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Namespace">The C# namespace for the models.</param>
/// <param name="TypeNames">Names for nested types: <c>spec.backends[]=Backend, ...</c>.</param>
internal sealed record CrdSource(string Path, string Text, string Namespace, string TypeNames);
