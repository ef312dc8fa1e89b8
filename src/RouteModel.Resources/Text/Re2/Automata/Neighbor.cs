namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>What stands at one side of a place, as far as assertions tell it apart.</summary>
internal enum Neighbor : byte
{
    /// <summary>Nothing: the text begins or ends.</summary>
    Nothing,
    LineFeed,

    /// <summary>An ASCII letter, digit or underscore.</summary>
    Word,
    Other,
}
