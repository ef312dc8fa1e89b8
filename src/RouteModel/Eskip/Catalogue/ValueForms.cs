using System.Globalization;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Eskip.Catalogue;

/// <summary>The forms that the catalogue asks of strings.</summary>
internal static class ValueForms
{
    /// <summary>What a string would have to be; <see langword="null"/> if it is.</summary>
    public static string? FindFault(string form, IReadOnlyList<EskipArgument> args, int index)
    {
        string text = args[index].TryGetString(out string? found) ? found : "";
        return form switch
        {
            "nonempty" => Unless(text.Length > 0, "must not be empty"),
            "hex" => Unless(IsHex(text), "is pairs of hexadecimal digits"),
            "hex1" => Unless(text.Length > 0 && IsHex(text), "is pairs of hexadecimal digits"),
            "sha256" => Unless(text.Length == 64 && IsHex(text), "is 64 hexadecimal digits"),
            "header" => Unless(IsHeader(text), "is the name of a header"),
            "headers" => Unless(text.Length == 0 || text.Split(',').All(IsHeader), "is a list of header names with commas and no blanks"),
            "url" => Unless(GoUrl.TryParse(text, out _, out _), "is a URL"),
            "uri" => Unless(text.Contains(':', StringComparison.Ordinal), "is a URI with a scheme"),
            "ip" => Unless(IsIp(text), "is an IP address"),
            "cidr" => Unless(IsCidr(text), "is a network such as \"10.0.0.0/8\""),
            "ipcidr" => Unless(text is not ("0.0.0.0" or "::") && (IsIp(text) || IsCidr(text)), "is an IP address or a network such as \"10.0.0.0/8\""),
            "claims" => Unless(IsClaims(text), "is a path and a query, such as \"/:email\""),
            "digits" => Unless(text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9'), "is a number in quotes"),
            "dns" => Unless(text.Length > 0 && !IsIp(text), "is a host name"),
            "time" => Unless(IsTime(text, GoTimeLayout.Rfc3339), "is a time such as \"2030-01-02T15:04:05Z\""),
            "zoned" => Unless(IsTime(text, HasZone(args) ? GoTimeLayout.Local : GoTimeLayout.Rfc3339), HasZone(args)
                ? "is a time without offset, such as \"2030-01-02T15:04:05\""
                : "is a time such as \"2030-01-02T15:04:05Z\""),
            "cron" => Unless(IsCron(text), "is five fields of numbers, ranges, lists and *"),
            "file" => "has to be there on the proxy's host",
            _ => null,
        };
    }

    /// <summary>Whether a text is an IP address or a network.</summary>
    public static bool IsNetwork(string text) => IsIp(text) || IsCidr(text);

    private static string? Unless(bool isRight, string expected) => isRight ? null : expected;

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

    private static bool IsHeader(string text) => text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    private static bool IsIp(string text) => text.Length > 0 && GoIpAddress.Check(text, out _) is null;

    private static bool IsCidr(string text)
    {
        int slash = text.LastIndexOf('/');
        return slash > 0
            && GoIpAddress.Check(text[..slash], out bool isIPv4) is null
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int bits)
            && bits <= (isIPv4 ? 32 : 128);
    }

    private static bool IsClaims(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text[(colon + 1)..].Trim().Length > 0;
    }

    private static bool HasZone(IReadOnlyList<EskipArgument> args) => args.Count > 1 && args[^1].TryGetString(out string? last) && !last.Contains(':', StringComparison.Ordinal);

    private static bool IsTime(string text, GoTimeLayout layout) => GoTime.Parse(text, layout, out _) is null;

    private static bool IsCron(string text)
    {
        string[] fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5 && fields.All(static field => field.Split(',').All(static item =>
            item == "*" || item.Split('-') is { Length: <= 2 } ends && ends.All(static end => end.Length > 0 && end.All(char.IsAsciiDigit))));
    }
}
