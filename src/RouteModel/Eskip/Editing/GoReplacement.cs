using System.Globalization;
using System.Text;

namespace RouteModel.Eskip.Editing;

/// <summary>A replacement text with Go's expansion. Upstream: <c>Regexp.Expand</c> of Go's <c>regexp</c>.</summary>
/// <param name="template">The text: <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>$$</c>; a name is as long as possible, and one that is unknown stands for nothing.</param>
/// <param name="groupNames">The names of the groups from group 1; null for one without a name.</param>
internal sealed class GoReplacement(string template, IReadOnlyList<string?> groupNames)
{
    /// <summary>Appends the replacement of a match.</summary>
    /// <param name="result">The text so far.</param>
    /// <param name="text">The text that is searched.</param>
    /// <param name="bounds">The bounds of the match and of each group; -1 for a group that took no part.</param>
    public void AppendTo(StringBuilder result, string text, int[] bounds)
    {
        ReadOnlySpan<char> rest = template;
        while (rest.IndexOf('$') is var dollar and >= 0)
        {
            result.Append(rest[..dollar]);
            rest = rest[(dollar + 1)..];
            if (rest.StartsWith("$"))
            {
                result.Append('$');
                rest = rest[1..];
            }
            else if (TryReadName(rest, out string name, out int length))
            {
                if (FindGroup(name, bounds) is var group and >= 0)
                {
                    result.Append(text, bounds[2 * group], bounds[(2 * group) + 1] - bounds[2 * group]);
                }

                rest = rest[length..];
            }
            else
            {
                result.Append('$');
            }
        }

        result.Append(rest);
    }

    private static bool TryReadName(ReadOnlySpan<char> text, out string name, out int length)
    {
        bool isBraced = text.StartsWith("{");
        ReadOnlySpan<char> rest = isBraced ? text[1..] : text;
        int count = 0;
        foreach (Rune rune in rest.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && !Rune.IsDigit(rune) && rune.Value != '_')
            {
                break;
            }

            count += rune.Utf16SequenceLength;
        }

        name = rest[..count].ToString();
        length = count + (isBraced ? 2 : 0);
        return count > 0 && (!isBraced || (count < rest.Length && rest[count] == '}'));
    }

    // A number without a leading zero counts groups, anything else names one: of several of a name the first that took part. -1 when there is none.
    private int FindGroup(string name, int[] bounds)
    {
        if (!name.AsSpan().ContainsAnyExceptInRange('0', '9') && (name.Length == 1 || name[0] != '0'))
        {
            bool isGroup = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= groupNames.Count;
            return isGroup && bounds[2 * number] >= 0 ? number : -1;
        }

        for (int i = 0; i < groupNames.Count; i++)
        {
            if (groupNames[i] == name && bounds[2 * (i + 1)] >= 0)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
