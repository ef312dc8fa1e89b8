namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>Judges assertions by what stands at both sides.</summary>
internal static class Surroundings
{
    /// <summary>The neighbor that a code point is; a negative number stands for none.</summary>
    public static Neighbor Of(int codePoint) => codePoint switch
    {
        < 0 => Neighbor.Nothing,
        '\n' => Neighbor.LineFeed,
        '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Neighbor.Word,
        _ => Neighbor.Other,
    };

    /// <summary>The assertions that the left side alone makes true.</summary>
    public static Assertions After(Neighbor left) => left switch
    {
        Neighbor.Nothing => Assertions.BeginText | Assertions.BeginLine,
        Neighbor.LineFeed => Assertions.BeginLine,
        _ => Assertions.None,
    };

    /// <summary>All assertions that are true between two neighbors.</summary>
    public static Assertions Between(Neighbor left, Neighbor right)
    {
        Assertions ahead = right switch
        {
            Neighbor.Nothing => Assertions.EndText | Assertions.EndLine,
            Neighbor.LineFeed => Assertions.EndLine,
            _ => Assertions.None,
        };
        bool isBoundary = (left == Neighbor.Word) != (right == Neighbor.Word);
        return After(left) | ahead | (isBoundary ? Assertions.WordBoundary : Assertions.NoWordBoundary);
    }
}
