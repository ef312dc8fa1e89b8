namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>What can hold at a place between two code points.</summary>
[Flags]
internal enum Assertions : byte
{
    None = 0,
    BeginText = 1,
    EndText = 2,
    BeginLine = 4,
    EndLine = 8,
    WordBoundary = 16,
    NoWordBoundary = 32,

    /// <summary>What only the code point to the right decides.</summary>
    LookAhead = EndText | EndLine | WordBoundary | NoWordBoundary,
}
