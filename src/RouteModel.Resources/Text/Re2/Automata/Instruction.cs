namespace RouteModel.Resources.Text.Re2.Automata;

internal enum InstructionKind : byte
{
    Match,

    /// <summary>Takes one code point of the set with the number <see cref="Instruction.Argument"/>.</summary>
    Set,

    /// <summary>Takes the code point <see cref="Instruction.Argument"/>.</summary>
    CodePoint,

    /// <summary>Goes on at <see cref="Instruction.Next"/>, which is preferred, and at <see cref="Instruction.Argument"/>.</summary>
    Fork,

    /// <summary>Goes on where the assertion <see cref="Instruction.Argument"/> holds.</summary>
    Assert,

    /// <summary>Notes the place as the bound <see cref="Instruction.Argument"/> of the groups: group n is between the bounds 2n and 2n+1.</summary>
    Save,
}

/// <summary>A state of the nondeterministic automaton.</summary>
internal readonly record struct Instruction(InstructionKind Kind, int Next, int Argument);
