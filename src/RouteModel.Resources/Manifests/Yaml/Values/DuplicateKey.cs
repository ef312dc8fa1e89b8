namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>A key that was set in its mapping before.</summary>
/// <param name="Key">The key as it stands the second time.</param>
/// <param name="ValueLine">The line of the value it stands before, which is the line that upstream reports.</param>
internal readonly record struct DuplicateKey(GoValue Key, int ValueLine);
