using System.Runtime.InteropServices;

namespace RouteModel.Eskip.Lexing;

/// <summary>One token: where it stands and what it is. Its value is read from the text when somebody asks for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="End">The offset that scanning has reached; for a bad lexeme this is where the error is reported.</param>
/// <param name="HasEscape">Whether a literal contains a backslash.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EskipToken(EskipTokenKind Kind, int Start, int End, bool HasEscape = false)
{
    public EskipTextSpan Span => new(Start, End - Start);
}
