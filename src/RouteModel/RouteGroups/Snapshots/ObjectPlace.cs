namespace RouteModel.RouteGroups.Snapshots;

/// <summary>Which object of a snapshot's input is meant, also where it has no name or shares it, and which field of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Ordinal">How many objects of this kind come before it in all documents.</param>
/// <param name="Field">The path of the field, such as <c>spec.ports[0].port</c>; empty for the object.</param>
internal sealed record ObjectPlace(ResourceKind Kind, int Ordinal, string Field);

/// <summary>What is wrong with a document or an object that could not be read.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Place">Where it is; <see langword="null"/> if it is about a document as a whole.</param>
internal sealed record ReadingFault(string Text, ObjectPlace? Place);
