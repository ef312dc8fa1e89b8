using System.Globalization;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>One step on the way to the value that is being read.</summary>
/// <param name="GoStruct">The Go struct that is being filled; empty for the list of a kind.</param>
/// <param name="Field">The name of its field.</param>
internal readonly record struct GoPathStep(string GoStruct, string Field)
{
    /// <summary>The item of the field's list that is being read; -1 outside of any.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The key of the field's map that is being read, in brackets; empty outside of any.</summary>
    public string Key { get; init; } = "";

    /// <summary>The step as people write it.</summary>
    public string Place => Index < 0 ? Field + Key : string.Create(CultureInfo.InvariantCulture, $"{Field}[{Index}]");
}
