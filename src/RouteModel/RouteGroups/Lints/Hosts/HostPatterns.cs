using RouteModel.Resources.Text.Re2;

namespace RouteModel.RouteGroups.Lints;

/// <summary>What can be seen in expressions about hosts without running them.</summary>
internal static class HostPatterns
{
    public static bool IsAnchored(string pattern) => IsAnchoredAtStart(pattern) && (pattern.EndsWith('$') || pattern.EndsWith("\\z", StringComparison.Ordinal));

    public static bool IsAnchoredAtStart(string pattern)
    {
        string rest = pattern.StartsWith("(?i)", StringComparison.Ordinal) ? pattern[4..] : pattern;
        return rest.StartsWith('^') || rest.StartsWith("\\A", StringComparison.Ordinal);
    }

    /// <summary>Whether a point stands for any character where a name has a point: not escaped, not in a class, and not repeated.</summary>
    public static bool HasBarePoint(string pattern)
    {
        bool isInside = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' or ']':
                    isInside = pattern[i] == '[';
                    break;
                case '.' when !isInside && next is not ('*' or '+' or '?' or '{'):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    public static bool HasUpperCase(string pattern)
    {
        for (int i = 0; i < pattern.Length && !pattern.StartsWith("(?i", StringComparison.Ordinal); i++)
        {
            if (pattern[i] == '\\' || (pattern[i] == '(' && pattern.AsSpan(i).StartsWith("(?")))
            {
                i += pattern[i] == '\\' ? 1 : Math.Max(pattern[i..].IndexOf('>', StringComparison.Ordinal), 0);
            }
            else if (char.IsAsciiLetterUpper(pattern[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a predicate about the host lets through one of a group's hosts, in a form that a request may have.</summary>
    public static bool MatchesAny(LintCall call, IEnumerable<string> hosts)
    {
        if (call.Name == "HostAny")
        {
            return hosts.Any(host => call.Strings.Any(any => string.Equals(any.Split(':')[0].TrimEnd('.'), host, StringComparison.Ordinal)));
        }

        return !Re2Regex.TryParse(call.String(0), out Re2Regex? regex, out _)
            || hosts.Any(host => regex.IsMatch(host) || regex.IsMatch(host + ":80") || regex.IsMatch(host + ":443") || regex.IsMatch(host + ":8080") || regex.IsMatch(host + "."));
    }
}
