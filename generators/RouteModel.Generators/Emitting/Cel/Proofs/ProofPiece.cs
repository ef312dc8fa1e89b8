namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>A piece of a proof that is written down when the whole method is known: in its place, or once for all places.</summary>
internal abstract record ProofPiece;

/// <summary>A value that a method may keep in a variable; reading it can neither fail nor say anything else the next time.</summary>
/// <param name="Code">The value in its place.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Name">What a variable for it is called.</param>
/// <param name="Root">The variable from which it is read.</param>
internal sealed record LocalPiece(string Code, string Type, string Name, string Root) : ProofPiece;

/// <summary>That a string does not contain another.</summary>
/// <param name="Text">The string.</param>
/// <param name="Part">The constant that it does not contain.</param>
internal sealed record AbsencePiece(string Text, string Part) : ProofPiece
{
    /// <summary>C# that is true where a string does not contain a constant.</summary>
    public static string Test(string text, string part) =>
        $"!{text}.Contains({(part is [var any] ? CSharpText.Literal(any) : CSharpText.Literal(part))})";
}

/// <summary>What is asked of the number of a list's items for which a test is surely true, where it is surely false for the others.</summary>
/// <param name="Range">The list.</param>
/// <param name="ItemType">The C# type of its items.</param>
/// <param name="Item">The variable of the item.</param>
/// <param name="Test">The test.</param>
/// <param name="Question">What is asked, behind the number; empty for the number itself.</param>
internal sealed record TallyPiece(string Range, string ItemType, string Item, string Test, string Question) : ProofPiece;
