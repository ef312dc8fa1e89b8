using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RouteModel.Eskip.Editing;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Eskip;

/// <summary>
/// Rewrites predicates and filters by pattern. Each is printed alone, as <c>Name(args)</c> with quoted strings, every match is replaced, and what comes out
/// is read again; what does not read back stays as it was. Ids and backends are never matched. Upstream: Skipper's <c>-edit-route</c> and
/// <c>-clone-route</c>, <c>eskip/eskip.go</c>.
/// </summary>
/// <remarks>Patterns are RE2, whole, and take time linear in the text times the size of the pattern.</remarks>
public sealed class EskipRewrite
{
    private readonly Re2Regex _expression;
    private readonly GoReplacement _replacement;

    private EskipRewrite(Re2Regex expression, GoReplacement replacement)
    {
        _expression = expression;
        _replacement = replacement;
    }

    /// <summary>Makes a rewrite of an expression and a replacement.</summary>
    /// <param name="expression">The expression, in RE2's syntax.</param>
    /// <param name="replacement">The replacement, in Go's: <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>$$</c>.</param>
    /// <param name="rewrite">The rewrite; null when there is an error.</param>
    /// <param name="error">What Go says is wrong with the expression; null otherwise.</param>
    public static bool TryCreate(
        string expression,
        string replacement,
        [NotNullWhen(true)] out EskipRewrite? rewrite,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(replacement);
        rewrite = null;
        if (!Re2Regex.TryParse(expression, out Re2Regex? regex, out error))
        {
            return false;
        }

        rewrite = new EskipRewrite(regex, new GoReplacement(replacement, regex.GroupNames));
        return true;
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
    /// <param name="routes">The routes.</param>
    /// <param name="log">Is told of what does not read back, as Skipper logs it: <c>Failed to parse filter: parse failed after token ...</c>.</param>
    public ValueList<EskipRoute> Edit(IEnumerable<EskipRoute> routes, Action<string>? log = null)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return ValueList.From(routes.Select(route => Rewrite(route, log) ?? route));
    }

    /// <summary>The routes as they are, then a clone <c>clone_id</c> of each that a match changes: its canonical form, rewritten.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="log">Is told of what does not read back, as Skipper logs it.</param>
    public ValueList<EskipRoute> Clone(IEnumerable<EskipRoute> routes, Action<string>? log = null)
    {
        ArgumentNullException.ThrowIfNull(routes);
        EskipRoute[] all = [.. routes];
        IEnumerable<EskipRoute> clones = all.Select(route => Rewrite(route, log)).OfType<EskipRoute>().Select(route => route with { Id = "clone_" + route.Id });
        return ValueList.From(all.Concat(clones));
    }

    private EskipRoute? Rewrite(EskipRoute route, Action<string>? log)
    {
        EskipRoute canonical = route.ToCanonical();
        EskipRoute rewritten = canonical with
        {
            Predicates = ValueList.From(canonical.Predicates.Select(item => Rewrite(item, EskipParser.ParsePredicates, "predicate", log))),
            Filters = ValueList.From(canonical.Filters.Select(item => Rewrite(item, EskipParser.ParseFilters, "filter", log))),
        };
        return rewritten.Equals(canonical) ? null : rewritten;
    }

    // Of several items that come out only the first is taken, as upstream; where nothing comes out, which ends Skipper, the item stays.
    private T Rewrite<T>(T item, Func<string, EskipParseResult<T>> parse, string kind, Action<string>? log)
        where T : class
    {
        string text = item.ToString()!;
        string changed = _expression.ReplaceAll(text, (result, bounds) => _replacement.AppendTo(result, text, bounds));
        if (changed == text)
        {
            return item;
        }

        EskipParseResult<T> read = parse(changed);
        if (read.Error is { } error)
        {
            log?.Invoke($"Failed to parse {kind}: {error.Message}");
        }

        return read.Items is { Count: > 0 } items ? items[0] : item;
    }
}
