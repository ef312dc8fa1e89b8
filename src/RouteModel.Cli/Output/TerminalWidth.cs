using System.Globalization;
using System.Text;

namespace RouteModel.Cli.Output;

/// <summary>How many cells of a terminal a character fills.</summary>
internal static class TerminalWidth
{
    // The blocks that are wide in Unicode's EastAsianWidth.txt, unassigned places in them included.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>2 for East Asian text and pictures, 0 for marks on the character before, else 1: harmful characters are shown as one other.</summary>
    public static int Of(Rune rune)
    {
        foreach ((int first, int last) in Wide)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return 2;
            }
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1;
    }
}
