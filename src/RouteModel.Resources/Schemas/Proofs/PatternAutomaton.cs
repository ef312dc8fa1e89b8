using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RouteModel.Resources.Schemas;

/// <summary>
/// Runs the deterministic automata into which the generator compiles patterns: one table look-up for each code point, no backtracking, nothing
/// allocated, linear in the text whatever the pattern.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PatternAutomaton
{
    private const int RejectRow = 0;

    /// <summary>Whether the pattern is found in the text.</summary>
    /// <param name="text">The text. A lone surrogate counts as U+FFFD, which is what UTF-8 would make of it.</param>
    /// <param name="asciiClasses">The class of each ASCII code point.</param>
    /// <param name="ranges">Triples first, last, class of the other code points, ascending; what lies between has class 0.</param>
    /// <param name="classCount">The number of classes, the width of a row of <paramref name="transitions"/>.</param>
    /// <param name="transitions">
    /// A row for each state, with the offset of the next state's row for each class. The first row rejects, the second accepts whatever
    /// follows, matching begins in the third.
    /// </param>
    /// <param name="acceptsAtEnd">By state: 1 where a text may end.</param>
    /// <typeparam name="TState">The narrowest type that holds every offset: a small table stays in the cache.</typeparam>
    public static bool IsMatch<TState>(
        ReadOnlySpan<char> text,
        ReadOnlySpan<byte> asciiClasses,
        ReadOnlySpan<int> ranges,
        int classCount,
        ReadOnlySpan<TState> transitions,
        ReadOnlySpan<byte> acceptsAtEnd)
        where TState : unmanaged, IBinaryInteger<TState>
    {
        int row = 2 * classCount;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int codePointClass;
            if (c < asciiClasses.Length)
            {
                codePointClass = asciiClasses[c];
            }
            else
            {
                codePointClass = ClassOf(CodePointAt(text, ref i), ranges);
            }

            row = Offset(transitions[row + codePointClass]);
            if (row <= classCount)
            {
                return row != RejectRow;
            }
        }

        return acceptsAtEnd[row / classCount] != 0;
    }

    // Generic conversions box until the code is hot.
    private static int Offset<TState>(TState state)
        where TState : unmanaged => Unsafe.SizeOf<TState>() switch
        {
            sizeof(byte) => Unsafe.As<TState, byte>(ref state),
            sizeof(ushort) => Unsafe.As<TState, ushort>(ref state),
            _ => Unsafe.As<TState, int>(ref state),
        };

    private static int CodePointAt(ReadOnlySpan<char> text, ref int i)
    {
        char c = text[i];
        if (!char.IsSurrogate(c))
        {
            return c;
        }

        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            return char.ConvertToUtf32(c, text[++i]);
        }

        return '\uFFFD';
    }

    private static int ClassOf(int codePoint, ReadOnlySpan<int> ranges)
    {
        int low = 0;
        int high = (ranges.Length / 3) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (codePoint < ranges[middle * 3])
            {
                high = middle - 1;
            }
            else if (codePoint > ranges[(middle * 3) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return ranges[(middle * 3) + 2];
            }
        }

        return 0;
    }
}
