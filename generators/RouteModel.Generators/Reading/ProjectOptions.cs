namespace RouteModel.Generators.Reading;

/// <summary>What the project says of the catalogue of its kinds, as it was written.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Access"><c>public</c>, <c>internal</c> or <c>none</c>.</param>
internal sealed record ProjectOptions(string Namespace, string Access);
