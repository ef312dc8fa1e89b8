using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RouteModel.Resources.Text.Urls;

/// <summary>
/// A URL by the rules of Go's <c>net/url</c> (Go 1.26), with its error texts; the parts are byte strings. Skipper reads endpoints so and the API
/// server the URLs of rules; <see cref="Uri"/> accepts and normalises differently.
/// </summary>
internal sealed class GoUrl
{
    private string _opaque = "";
    private GoUrlAuthority? _authority;
    private string _escapedPath = "";
    private string _escapedFragment = "";
    private bool _forceQuery;

    private GoUrl()
    {
    }

    /// <summary>The scheme in lower case; empty when there is none.</summary>
    public string Scheme { get; private set; } = "";

    /// <summary>The query as written, without the question mark.</summary>
    public string RawQuery { get; private set; } = "";

    /// <summary>The fragment, decoded, without the hash sign.</summary>
    public string Fragment { get; private set; } = "";

    /// <summary>User and password as Go writes them; <see langword="null"/> when there are none.</summary>
    public string? UserInfo => _authority?.UserInfo;

    /// <summary>Whether there is a host, with or without a port.</summary>
    public bool HasHost => _authority is { Host.Length: > 0 };

    /// <summary>Go's <c>Hostname()</c> as text: the host without its port and without the brackets of an IPv6 address; empty when there is none.</summary>
    public string Hostname => _authority is null ? "" : GoBytes.ToText(_authority.Hostname);

    /// <summary>The host and port; empty when there is none.</summary>
    public string Host => _authority?.Host ?? "";

    /// <summary>The port; empty when there is none.</summary>
    public string Port => _authority?.Port ?? "";

    /// <summary>The path as written where its escapes are possible ones, else as Go escapes it.</summary>
    public string EscapedPath => _escapedPath;

    /// <summary>Whether there is a path; a lone slash is one.</summary>
    public bool HasPath => _escapedPath.Length > 0;

    /// <summary>Go's <c>url.Parse</c>: any URL reference.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GoUrl? url, [NotNullWhen(false)] out string? error)
    {
        string raw = GoBytes.FromText(text);
        int hash = raw.IndexOf('#', StringComparison.Ordinal);
        string head = hash < 0 ? raw : raw[..hash];
        if (!TryParse(head, viaRequest: false, out url, out error))
        {
            return false;
        }

        string fragment = hash < 0 ? "" : raw[(hash + 1)..];
        if (!GoEscaping.TryUnescape(fragment, GoUrlPart.Fragment, out string unescaped, out error))
        {
            error = Message(raw, error);
            url = null;
            return false;
        }

        url.Fragment = GoBytes.ToText(unescaped);
        url._escapedFragment = Encoded(fragment, unescaped, GoUrlPart.Fragment);
        return true;
    }

    /// <summary>Go's <c>url.ParseRequestURI</c>: an absolute URL or an absolute path; a fragment is not cut off.</summary>
    public static bool TryParseRequestUri(string text, [NotNullWhen(true)] out GoUrl? url, [NotNullWhen(false)] out string? error) =>
        TryParse(GoBytes.FromText(text), viaRequest: true, out url, out error);

    /// <summary>The URL as Go writes it back.</summary>
    public override string ToString() => WithQuery(RawQuery);

    /// <summary>The URL as Go writes it back, with another query.</summary>
    public string WithQuery(string query)
    {
        var text = new StringBuilder();
        if (Scheme.Length > 0)
        {
            text.Append(Scheme).Append(':');
        }

        if (_opaque.Length > 0)
        {
            text.Append(_opaque);
        }
        else
        {
            AppendAuthorityAndPath(text);
        }

        if (_forceQuery || query.Length > 0)
        {
            text.Append('?').Append(query);
        }

        return text.Append(_escapedFragment.Length > 0 ? "#" : "").Append(_escapedFragment).ToString();
    }

    private void AppendAuthorityAndPath(StringBuilder text)
    {
        if (_authority is { } authority && (authority.Host.Length > 0 || authority.User is not null || _escapedPath.Length > 0))
        {
            text.Append("//");
            authority.AppendTo(text);
        }

        // A first segment with a colon would read back as a scheme.
        if (text.Length == 0 && _escapedPath.AsSpan().IndexOf(':') is >= 0 and int colon && !_escapedPath.AsSpan(0, colon).Contains('/'))
        {
            text.Append("./");
        }

        text.Append(_escapedPath);
    }

    private static bool TryParse(string raw, bool viaRequest, [NotNullWhen(true)] out GoUrl? url, [NotNullWhen(false)] out string? error)
    {
        url = new GoUrl();
        error = url.Read(raw, viaRequest);
        if (error is null)
        {
            return true;
        }

        error = Message(raw, error);
        url = null;
        return false;
    }

    private string? Read(string raw, bool viaRequest)
    {
        if (raw.AsSpan().IndexOfAnyInRange('\0', '\x1f') >= 0 || raw.Contains('\x7f', StringComparison.Ordinal))
        {
            return "net/url: invalid control character in URL";
        }

        if (raw.Length == 0 && viaRequest)
        {
            return "empty url";
        }

        if (raw == "*")
        {
            _escapedPath = "*";
            return null;
        }

        if (!TrySplitScheme(raw, out string rest))
        {
            return "missing protocol scheme";
        }

        rest = SplitQuery(rest);
        if (!rest.StartsWith('/'))
        {
            if (Scheme.Length > 0)
            {
                _opaque = rest;
                return null;
            }

            if (viaRequest)
            {
                return "invalid URI for request";
            }

            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (rest.AsSpan(0, slash < 0 ? rest.Length : slash).Contains(':'))
            {
                return "first path segment in URL cannot contain colon";
            }
        }

        bool hasAuthority = Scheme.Length > 0 || (!viaRequest && !rest.StartsWith("///", StringComparison.Ordinal));
        return hasAuthority && rest.StartsWith("//", StringComparison.Ordinal) ? ReadAuthorityAndPath(rest[2..]) : ReadPath(rest);
    }

    private string? ReadAuthorityAndPath(string rest)
    {
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        _authority = GoUrlAuthority.Parse(slash < 0 ? rest : rest[..slash], Scheme, out string? error);
        return error ?? ReadPath(slash < 0 ? "" : rest[slash..]);
    }

    private string? ReadPath(string path)
    {
        if (!GoEscaping.TryUnescape(path, GoUrlPart.Path, out string unescaped, out string? error))
        {
            return error;
        }

        _escapedPath = Encoded(path, unescaped, GoUrlPart.Path);
        return null;
    }

    // Go keeps the writer's own escapes where they are possible ones.
    private static string Encoded(string escaped, string unescaped, GoUrlPart part) =>
        GoEscaping.IsValidEncoded(escaped, part) ? escaped : GoEscaping.Escape(unescaped, part);

    private bool TrySplitScheme(string raw, out string rest)
    {
        rest = raw;
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == ':')
            {
                Scheme = raw[..i].ToLowerInvariant();
                rest = raw[(i + 1)..];
                return i > 0;
            }

            bool allowed = char.IsAsciiLetter(c) || (i > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.'));
            if (!allowed)
            {
                break;
            }
        }

        return true;
    }

    private string SplitQuery(string rest)
    {
        int mark = rest.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            return rest;
        }

        _forceQuery = mark == rest.Length - 1;
        RawQuery = rest[(mark + 1)..];
        return rest[..mark];
    }

    private static string Message(string raw, string error) => $"parse {GoBytes.Quote(raw)}: {error}";
}
