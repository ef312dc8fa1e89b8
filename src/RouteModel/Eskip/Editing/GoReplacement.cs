using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RouteModel.Eskip.Editing;

/// <summary>A replacement text with Go's expansion. Upstream: <c>Regexp.Expand</c> of Go's <c>regexp</c>.</summary>
/// <param name="template">The text: <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>$$</c>; a name is as long as possible, and one that is unknown stands for nothing.</param>
/// <param name="groupNames">The numbers of the named groups.</param>
internal sealed class GoReplacement(string template, IReadOnlyDictionary<string, int> groupNames)
{
    /// <summary>Replaces every match. An empty match right behind another match is none, as in Go.</summary>
    public string ReplaceAll(Regex expression, string text)
    {
        var result = new StringBuilder();
        int end = 0;
        bool hasBefore = false;
        for (Match match = expression.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0 && hasBefore && match.Index == end)
            {
                continue;
            }

            result.Append(text, end, match.Index - end);
            Expand(result, match);
            end = match.Index + match.Length;
            hasBefore = true;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private void Expand(StringBuilder result, Match match)
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
                result.Append(Group(match, name));
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
        while (count < rest.Length && (char.IsLetterOrDigit(rest[count]) || rest[count] == '_'))
        {
            count++;
        }

        name = rest[..count].ToString();
        length = count + (isBraced ? 2 : 0);
        return count > 0 && (!isBraced || (count < rest.Length && rest[count] == '}'));
    }

    private string Group(Match match, string name)
    {
        if (!name.AsSpan().ContainsAnyExceptInRange('0', '9') && (name.Length == 1 || name[0] != '0'))
        {
            return name.Length < 9 ? match.Groups[int.Parse(name, CultureInfo.InvariantCulture)].Value : "";
        }

        return groupNames.TryGetValue(name, out int number) ? match.Groups[number].Value : "";
    }
}
