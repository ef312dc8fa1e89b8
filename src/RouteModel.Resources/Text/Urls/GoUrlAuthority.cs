using System.Text;

namespace RouteModel.Resources.Text.Urls;

/// <summary>The user and host of a URL, unescaped, by the rules of Go's <c>net/url</c> (Go 1.26).</summary>
internal sealed class GoUrlAuthority
{
    private GoUrlAuthority(string? user, string? password, string host)
    {
        User = user;
        Password = password;
        Host = host;
    }

    /// <summary>The user; null when there is no <c>@</c>.</summary>
    public string? User { get; }

    /// <summary>User and password, escaped; null when there is no user.</summary>
    public string? UserInfo => User is null ? null
        : GoEscaping.Escape(User, GoUrlPart.UserPassword) + (Password is null ? "" : ":" + GoEscaping.Escape(Password, GoUrlPart.UserPassword));

    /// <summary>The password; null when the user has no colon.</summary>
    public string? Password { get; }

    /// <summary>The host and port.</summary>
    public string Host { get; }

    /// <summary>The host without its port and without the brackets of an IPv6 address.</summary>
    public string Hostname
    {
        get
        {
            string host = PortColon is >= 0 and int colon ? Host[..colon] : Host;
            return host is ['[', .., ']'] ? host[1..^1] : host;
        }
    }

    /// <summary>The port; empty when there is none.</summary>
    public string Port => PortColon is >= 0 and int colon ? Host[(colon + 1)..] : "";

    private int PortColon =>
        Host.LastIndexOf(':') is >= 0 and int colon && Host.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? colon : -1;

    /// <summary>Reads what stands between <c>//</c> and the path.</summary>
    /// <returns>Null when there is an error.</returns>
    public static GoUrlAuthority? Parse(string authority, string scheme, out string? error)
    {
        int at = authority.LastIndexOf('@');
        if (!TryReadHost(authority[(at + 1)..], scheme, out string host, out error))
        {
            return null;
        }

        if (at < 0)
        {
            return new GoUrlAuthority(null, null, host);
        }

        string userInfo = authority[..at];
        foreach (char c in userInfo)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"-._:~!$&'()*+,;=%@".Contains(c, StringComparison.Ordinal))
            {
                error = "net/url: invalid userinfo";
                return null;
            }
        }

        int colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        string? password = null;
        if (!GoEscaping.TryUnescape(colon < 0 ? userInfo : userInfo[..colon], GoUrlPart.UserPassword, out string user, out error)
            || (colon >= 0 && !GoEscaping.TryUnescape(userInfo[(colon + 1)..], GoUrlPart.UserPassword, out password, out error)))
        {
            return null;
        }

        return new GoUrlAuthority(user, password, host);
    }

    public void AppendTo(StringBuilder text)
    {
        if (UserInfo is { } user)
        {
            text.Append(user).Append('@');
        }

        text.Append(GoEscaping.Escape(Host, GoUrlPart.Host));
    }

    private static bool TryReadHost(string text, string scheme, out string host, out string? error)
    {
        host = "";
        int bracket = text.LastIndexOf('[');
        if (bracket > 0)
        {
            error = "invalid IP-literal";
            return false;
        }

        if (bracket == 0)
        {
            return TryReadIpLiteral(text, out host, out error);
        }

        // Only http and https forbid colons in the host itself; for other schemes the last colon starts the port.
        int colon = scheme is "http" or "https" ? text.IndexOf(':', StringComparison.Ordinal) : text.LastIndexOf(':');
        if (colon >= 0 && !IsPort(text[colon..]))
        {
            error = InvalidPort(text[colon..]);
            return false;
        }

        return GoEscaping.TryUnescape(text, GoUrlPart.Host, out host, out error);
    }

    private static bool TryReadIpLiteral(string text, out string host, out string? error)
    {
        host = "";
        int close = text.LastIndexOf(']');
        if (close < 0)
        {
            error = "missing ']' in host";
            return false;
        }

        string port = text[(close + 1)..];
        if (!IsPort(port))
        {
            error = InvalidPort(port);
            return false;
        }

        string literal = text[1..close];
        int zone = literal.IndexOf("%25", StringComparison.Ordinal);
        string zoneText = "";
        if (!GoEscaping.TryUnescape(zone < 0 ? literal : literal[..zone], GoUrlPart.Host, out string address, out error)
            || (zone >= 0 && !GoEscaping.TryUnescape(literal[zone..], GoUrlPart.Zone, out zoneText, out error)))
        {
            return false;
        }

        error = GoIpAddress.Check(address + zoneText, out bool isIPv4);
        if (error is not null)
        {
            error = "invalid host: " + error;
            return false;
        }

        if (isIPv4)
        {
            error = "invalid IP-literal";
            return false;
        }

        host = $"[{address}{zoneText}]{port}";
        return true;
    }

    private static bool IsPort(string text) => text.Length == 0 || (text[0] == ':' && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9'));

    private static string InvalidPort(string text) => $"invalid port {GoBytes.Quote(text)} after host";
}
