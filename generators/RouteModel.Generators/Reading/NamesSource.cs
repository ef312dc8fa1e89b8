namespace RouteModel.Generators.Reading;

/// <summary>A naming file as the project names it.</summary>
/// <param name="Path">The file's path, for locations only.</param>
/// <param name="Text">The file's text.</param>
internal sealed record NamesSource(string Path, string Text);
