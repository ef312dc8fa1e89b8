using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text.Urls;

/// <summary>The part of a URL that is escaped or unescaped.</summary>
internal enum GoUrlPart
{
    Path,
    Host,
    Zone,
    UserPassword,
    Query,
    Fragment,
}

/// <summary>Percent escapes of byte strings, by the rules of Go's <c>net/url</c> for each part of a URL.</summary>
internal static class GoEscaping
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private static readonly SearchValues<char> InPath = SearchValues.Create(Unreserved + "$&+,/:;=@");
    private static readonly SearchValues<char> InHost = SearchValues.Create(Unreserved + "!$&'()*+,;=:[]<>\"");
    private static readonly SearchValues<char> InUserPassword = SearchValues.Create(Unreserved + "$&+,;=");
    private static readonly SearchValues<char> InQuery = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> InFragment = SearchValues.Create(Unreserved + "$&+,/:;=?@!()*");

    /// <summary>Whether a byte may stand in a part as it is.</summary>
    public static bool IsPlain(char c, GoUrlPart part) => Plain(part).Contains(c);

    /// <summary>Whether every byte may stand in an escaped path or fragment.</summary>
    public static bool IsValidEncoded(string value, GoUrlPart part)
    {
        foreach (char c in value)
        {
            if (!IsPlain(c, part) && !"!$&'()*+,;=:@[]%".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public static string Escape(string value, GoUrlPart part)
    {
        SearchValues<char> plain = Plain(part);
        if (!value.AsSpan().ContainsAnyExcept(plain))
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 16);
        foreach (char c in value)
        {
            if (plain.Contains(c))
            {
                text.Append(c);
            }
            else if (c == ' ' && part == GoUrlPart.Query)
            {
                text.Append('+');
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            }
        }

        return text.ToString();
    }

    /// <summary>Resolves the escapes; fails on broken ones, and in hosts on bytes that must not stand there.</summary>
    public static bool TryUnescape(string value, GoUrlPart part, out string unescaped, [NotNullWhen(false)] out string? error)
    {
        unescaped = value;
        error = null;
        bool isHost = part is GoUrlPart.Host or GoUrlPart.Zone;
        StringBuilder? text = null;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '%')
            {
                text ??= new StringBuilder(value, 0, i, value.Length);
                if (!TryReadEscape(value, i, part, out char b))
                {
                    error = "invalid URL escape " + GoBytes.Quote(value.Substring(i, Math.Min(3, value.Length - i)));
                    return false;
                }

                text.Append(b);
                i += 2;
            }
            else if (c == '+' && part == GoUrlPart.Query)
            {
                text ??= new StringBuilder(value, 0, i, value.Length);
                text.Append(' ');
            }
            else if (isHost && c < 0x80 && !IsPlain(c, part))
            {
                error = $"invalid character {GoBytes.Quote(c.ToString())} in host name";
                return false;
            }
            else
            {
                text?.Append(c);
            }
        }

        unescaped = text?.ToString() ?? value;
        return true;
    }

    private static bool TryReadEscape(string value, int at, GoUrlPart part, out char b)
    {
        b = default;
        if (at + 2 >= value.Length || !char.IsAsciiHexDigit(value[at + 1]) || !char.IsAsciiHexDigit(value[at + 2]))
        {
            return false;
        }

        b = (char)byte.Parse(value.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

        // A host escapes only what is not ASCII, a zone also what could stand there plainly; both may escape the percent sign.
        return b == '%' || part switch
        {
            GoUrlPart.Host => b >= 0x80,
            GoUrlPart.Zone => b == ' ' || IsPlain(b, GoUrlPart.Host),
            _ => true,
        };
    }

    private static SearchValues<char> Plain(GoUrlPart part) => part switch
    {
        GoUrlPart.Path => InPath,
        GoUrlPart.Host or GoUrlPart.Zone => InHost,
        GoUrlPart.UserPassword => InUserPassword,
        GoUrlPart.Query => InQuery,
        _ => InFragment,
    };
}
