using System.Buffers;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Peers;

/// <summary>Names and metadata as someone would check them by hand for speed.</summary>
internal static class HandWrittenText
{
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> HeaderCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    public static bool HasMetadata(ObjectMeta metadata)
    {
        if (metadata.Name is not { Length: <= 253 } name || !IsSubdomain(name) || !IsOptionalLabel(metadata.Namespace))
        {
            return false;
        }

        if (metadata.Labels is { } labels)
        {
            foreach ((string key, string value) in labels)
            {
                if (!IsLabelPart(key) || !IsLabelPart(value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static bool IsSubdomain(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return false;
        }

        bool atStart = true;
        char last = '.';
        foreach (char c in name)
        {
            if (c == '.')
            {
                if (last is '.' or '-')
                {
                    return false;
                }
            }
            else if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (c == '-' && !atStart)))
            {
                return false;
            }

            atStart = c == '.';
            last = c;
        }

        return last is not ('.' or '-');
    }

    public static bool IsOptionalLabel(string? name) => string.IsNullOrEmpty(name) || (name.Length <= 63 && !name.Contains('.') && IsSubdomain(name));

    public static bool IsHeaderName(string? name) => name is { Length: > 0 and <= 256 } && name.AsSpan().IndexOfAnyExcept(HeaderCharacters) < 0;

    /// <summary>A name in letters, digits and dashes that begins with a letter, as kinds are.</summary>
    public static bool IsKindName(string? name)
    {
        if (name is not { Length: > 0 and <= 63 } || !char.IsAsciiLetter(name[0]) || name[^1] == '-')
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsSet(ValueList<string> items)
    {
        for (int i = 1; i < items.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (items[i] == items[j])
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static bool IsLabelPart(string text) =>
        text.Length is > 0 and <= 63 && text.AsSpan().IndexOfAnyExcept(LabelCharacters) < 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);
}
