namespace RouteModel.RouteGroups.Lints;

/// <summary>A place in a group.</summary>
/// <param name="Field">The path of a field; empty for the group.</param>
/// <param name="Index">The index of a character, if the field is a string.</param>
internal readonly record struct LintPlace(string Field, int Index = 0);
