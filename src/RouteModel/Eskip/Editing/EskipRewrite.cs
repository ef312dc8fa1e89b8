using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using RouteModel.Eskip.Editing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// Rewrites predicates and filters by pattern. Each is printed alone, as <c>Name(args)</c> with quoted strings, every match is replaced, and what comes out
/// is read again; what does not read back stays as it was. Ids and backends are never matched. Upstream: Skipper's <c>-edit-route</c> and
/// <c>-clone-route</c>, <c>eskip/eskip.go</c>.
/// </summary>
/// <remarks>
/// Patterns are RE2 and take linear time. Of RE2 these are refused: <c>(?U)</c>, scripts such as <c>\p{Greek}</c>, <c>\C</c>, negated classes
/// inside brackets such as <c>[\D]</c>, and patterns whose automaton is too large. <c>\b</c> knows all Unicode letters, where RE2 knows ASCII.
/// </remarks>
public sealed class EskipRewrite
{
    private readonly Regex _expression;
    private readonly GoReplacement _replacement;

    private EskipRewrite(Regex expression, GoReplacement replacement)
    {
        _expression = expression;
        _replacement = replacement;
    }

    /// <summary>Makes a rewrite of an expression and a replacement.</summary>
    /// <param name="expression">The expression, in RE2's syntax.</param>
    /// <param name="replacement">The replacement, in Go's: <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>$$</c>.</param>
    /// <param name="rewrite">The rewrite; null when there is an error.</param>
    /// <param name="error">What is wrong with the expression; null otherwise.</param>
    public static bool TryCreate(
        string expression,
        string replacement,
        [NotNullWhen(true)] out EskipRewrite? rewrite,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(replacement);
        rewrite = null;
        if (!Re2Pattern.TryTranslate(expression, out Re2Pattern? pattern, out error))
        {
            return false;
        }

        try
        {
            var regex = new Regex(pattern.Text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            rewrite = new EskipRewrite(regex, new GoReplacement(replacement, pattern.GroupNames));
            return true;
        }
        catch (Exception reason) when (reason is ArgumentException or NotSupportedException)
        {
            error = reason.Message;
            return false;
        }
    }

    /// <summary>Makes a rewrite of the value of Skipper's flag: <c>/expression/replacement/</c>, where the first character is the separator.</summary>
    public static bool TryParse(string flag, [NotNullWhen(true)] out EskipRewrite? rewrite, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(flag);
        rewrite = null;
        if (flag.Length == 0)
        {
            error = "empty string as an argument is not allowed";
            return false;
        }

        string[] parts = flag.Split(char.IsHighSurrogate(flag[0]) && flag.Length > 1 ? flag[..2] : flag[..1]);
        if (parts.Length != 4 || parts[0].Length > 0 || parts[3].Length > 0)
        {
            error = string.Create(CultureInfo.InvariantCulture, $"unexpected size of string split: {parts.Length}");
            return false;
        }

        return TryCreate(parts[1], parts[2], out rewrite, out error);
    }

    /// <summary>The routes in order; those that a match changes are replaced by their canonical form, rewritten, under the same id.</summary>
    public ValueList<EskipRoute> Edit(IEnumerable<EskipRoute> routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return ValueList.From(routes.Select(route => Rewrite(route) ?? route));
    }

    /// <summary>The routes as they are, then a clone <c>clone_id</c> of each that a match changes: its canonical form, rewritten.</summary>
    public ValueList<EskipRoute> Clone(IEnumerable<EskipRoute> routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        EskipRoute[] all = [.. routes];
        IEnumerable<EskipRoute> clones = all.Select(Rewrite).OfType<EskipRoute>().Select(route => route with { Id = "clone_" + route.Id });
        return ValueList.From(all.Concat(clones));
    }

    private EskipRoute? Rewrite(EskipRoute route)
    {
        EskipRoute canonical = route.ToCanonical();
        ValueList<EskipPredicate> predicates = ValueList.From(canonical.Predicates.Select(predicate => Rewrite(predicate, EskipParser.ParsePredicates)));
        ValueList<EskipFilter> filters = ValueList.From(canonical.Filters.Select(filter => Rewrite(filter, EskipParser.ParseFilters)));
        EskipRoute rewritten = canonical with { Predicates = predicates, Filters = filters };
        return rewritten.Equals(canonical) ? null : rewritten;
    }

    // Of several items that come out only the first is taken, as upstream; where nothing comes out, which ends Skipper, the item stays.
    private T Rewrite<T>(T item, Func<string, EskipParseResult<T>> parse)
        where T : class
    {
        string text = item.ToString()!;
        string changed = _replacement.ReplaceAll(_expression, text);
        return changed != text && parse(changed).Items is { Count: > 0 } items ? items[0] : item;
    }
}
