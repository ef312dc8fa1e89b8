namespace RouteModel.RouteGroups.Validation;

/// <summary>A problem of a group and where it is.</summary>
/// <param name="Text">Skipper's words.</param>
/// <param name="Field">The path of the field; empty for the group as a whole.</param>
/// <param name="Index">The index in the field's string, in UTF-16 units.</param>
internal readonly record struct RuleProblem(string Text, string Field = "", int Index = 0);
