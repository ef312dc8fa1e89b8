using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>A property of an object schema.</summary>
/// <param name="Name">The name as written in JSON.</param>
/// <param name="Schema">The schema of its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PropertySchema(string Name, StructuralSchema Schema);
