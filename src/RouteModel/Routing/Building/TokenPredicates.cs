using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Predicates;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Building;

/// <summary>The constructors of predicates that read credentials. Upstream: Skipper, <c>predicates/auth</c>.</summary>
internal static class TokenPredicates
{
    private const int HashLength = 32;

    public static RequestPredicate? Claims(PredicateArguments args, bool isAll, bool isRegexp, out string? error)
    {
        error = PredicateArguments.Invalid;
        if (args.Texts() is not { Length: > 0 } texts || texts.Length % 2 != 0)
        {
            return null;
        }

        var rules = new ClaimRule[texts.Length / 2];
        for (int i = 0; i < rules.Length; i++)
        {
            Re2Regex? expression = null;
            if (isRegexp && !Re2Regex.TryParse(texts[(2 * i) + 1], out expression, out error))
            {
                return null;
            }

            rules[i] = new ClaimRule(texts[2 * i], texts[(2 * i) + 1], expression);
        }

        return PredicateFactory.Made(new ClaimsPredicate(rules, isAll), out error);
    }

    public static RequestPredicate? HeaderHash(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        if (args.Texts() is not { Length: > 1 } texts)
        {
            return null;
        }

        byte[][] hashes = new byte[texts.Length - 1][];
        for (int i = 0; i < hashes.Length; i++)
        {
            error = FindHexFault(texts[i + 1]) ?? (texts[i + 1].Length == 2 * HashLength ? null : PredicateArguments.Invalid);
            if (error is not null)
            {
                return null;
            }

            hashes[i] = Convert.FromHexString(texts[i + 1]);
        }

        return PredicateFactory.Made(new HeaderHashPredicate(HeaderNames.Canonicalize(texts[0]), hashes), out error);
    }

    // Go tells the first byte that is no digit before it counts them.
    private static string? FindHexFault(string text)
    {
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                var rune = new Rune(b);
                string shown = GoSyntax.IsPrintable(rune) ? $" '{rune}'" : "";
                return string.Create(CultureInfo.InvariantCulture, $"encoding/hex: invalid byte: U+{b:X4}{shown}");
            }
        }

        return text.Length % 2 == 0 ? null : "encoding/hex: odd length hex string";
    }
}
