using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RouteModel.Eskip.Printing;

/// <summary>The contents of literals: what stands for itself in one, and what is escaped. Upstream: Skipper, <c>eskip/string.go</c>.</summary>
internal static class LiteralText
{
    private const int Wide = 16;
    private const int Narrow = 8;

    // The controls with a letter of their own lie together: \a \b \t \n \v \f \r.
    private const char FirstControl = '\a';
    private const char ControlCount = (char)('\r' - '\a' + 1);

    private static readonly SearchValues<char> EscapedInQuotes = SearchValues.Create("\\\a\b\t\n\v\f\r\"");
    private static readonly SearchValues<char> EscapedInSlashes = SearchValues.Create("\\\a\b\t\n\v\f\r/");

    /// <summary>Copies a text that stands for itself, and looks at it on the way: nearly all texts do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where to; at least as long.</param>
    /// <param name="delimiter">What stands around the literal.</param>
    /// <returns>False when something in it is escaped; then it was copied in part.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<char> target, char delimiter)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<char, ushort>(text);
        Span<ushort> to = MemoryMarshal.Cast<char, ushort>(target);

        // The last block may overlap the one before.
        if (from.Length >= Wide)
        {
            for (int at = 0; at < from.Length - Wide; at += Wide)
            {
                if (!TryCopyWide(from[at..], to[at..], delimiter))
                {
                    return false;
                }
            }

            return TryCopyWide(from[^Wide..], to[(from.Length - Wide)..], delimiter);
        }

        if (from.Length >= Narrow)
        {
            return TryCopyNarrow(from, to, delimiter) && TryCopyNarrow(from[^Narrow..], to[(from.Length - Narrow)..], delimiter);
        }

        for (int at = 0; at < text.Length; at++)
        {
            if (IsEscaped(text[at], delimiter))
            {
                return false;
            }

            target[at] = text[at];
        }

        return true;
    }

    /// <summary>How many characters of a text stand for themselves before the first that does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">What stands around the literal: quotes or slashes.</param>
    public static int PlainLength(ReadOnlySpan<char> text, char delimiter)
    {
        int length = text.IndexOfAny(delimiter == '/' ? EscapedInSlashes : EscapedInQuotes);
        return length < 0 ? text.Length : length;
    }

    /// <summary>What stands behind the backslash for a character that is escaped.</summary>
    public static char EscapeLetter(char c) => c switch
    {
        '\a' => 'a',
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\v' => 'v',
        _ => c,
    };

    private static bool IsEscaped(char c, char delimiter) => c == '\\' || c == delimiter || (uint)(c - FirstControl) < ControlCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyWide(ReadOnlySpan<ushort> from, Span<ushort> to, char delimiter)
    {
        var block = Vector256.Create(from);
        Vector256<ushort> escaped = Vector256.Equals(block, Vector256.Create((ushort)'\\'))
            | Vector256.Equals(block, Vector256.Create((ushort)delimiter))
            | Vector256.LessThan(block - Vector256.Create((ushort)FirstControl), Vector256.Create((ushort)ControlCount));
        block.CopyTo(to);
        return escaped == Vector256<ushort>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyNarrow(ReadOnlySpan<ushort> from, Span<ushort> to, char delimiter)
    {
        var block = Vector128.Create(from);
        Vector128<ushort> escaped = Vector128.Equals(block, Vector128.Create((ushort)'\\'))
            | Vector128.Equals(block, Vector128.Create((ushort)delimiter))
            | Vector128.LessThan(block - Vector128.Create((ushort)FirstControl), Vector128.Create((ushort)ControlCount));
        block.CopyTo(to);
        return escaped == Vector128<ushort>.Zero;
    }
}
