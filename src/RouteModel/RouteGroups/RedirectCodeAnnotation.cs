using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups;

/// <summary>
/// The annotation <c>zalando.org/skipper-ingress-redirect-code</c>. It changes nothing for RouteGroups, but Skipper complains of a wrong one.
/// Upstream: Skipper, <c>dataclients/kubernetes/redirect.go</c>.
/// </summary>
internal static class RedirectCodeAnnotation
{
    private const string Key = "zalando.org/skipper-ingress-redirect-code";

    /// <summary>The path of the annotation.</summary>
    public const string Field = $"metadata.annotations[{Key}]";

    /// <summary>The complaint; <see langword="null"/> if the annotation is missing or a code from 300 to 399.</summary>
    public static string? FindProblem(SelectedGroup group)
    {
        if (group.Annotation(Key) is not { } code)
        {
            return null;
        }

        string? problem = Parse(code, out int value) is { } error ? $"strconv.Atoi: parsing {GoSyntax.Quote(code)}: {error}"
            : value is < 300 or > 399 ? code
            : null;
        return problem is null ? null : "invalid redirect code annotation:" + problem;
    }

    /// <summary>Go's <c>strconv.Atoi</c>: decimal digits with at most one sign, in 64 bits.</summary>
    private static string? Parse(string text, out int value)
    {
        value = 0;
        ReadOnlySpan<char> digits = text.Length > 0 && text[0] is '+' or '-' ? text.AsSpan(1) : text;
        if (digits.Length == 0 || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return "invalid syntax";
        }

        // 19 digits after leading zeros can be too large; more always are.
        ReadOnlySpan<char> significant = digits.TrimStart('0');
        if (significant.Length > 19 || (significant.Length == 19 && !IsInt64(significant, text[0] == '-')))
        {
            return "value out of range";
        }

        // No code has more than three digits, so what is longer only needs to be wrong.
        value = significant.Length is 0 or > 3 ? 0 : int.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        value = text[0] == '-' ? -value : value;
        return null;
    }

    private static bool IsInt64(ReadOnlySpan<char> digits, bool isNegative) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong magnitude) && magnitude <= (isNegative ? 1UL << 63 : long.MaxValue);
}
