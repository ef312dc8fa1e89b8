using System.Text;
using RouteModel.Eskip.Printing;

namespace RouteModel.Eskip;

/// <summary>
/// Prints routes byte for byte as Skipper does. What is printed reads back to equal routes, save for what eskip itself cannot say: a forward
/// backend, integers (doubles come back), numbers that need an exponent, expressions that are empty, hold control characters or a bracket
/// that no other closes, quotes in addresses, an empty id among several routes, names that are no symbols. Upstream: Skipper, <c>eskip/string.go</c>.
/// </summary>
public static class EskipPrinter
{
    /// <summary>The indent of <see cref="PrintPretty"/> unless told otherwise.</summary>
    public const string DefaultIndent = "  ";

    /// <summary>
    /// The routes in list order, one a line: <c>id: expression;</c>. A single route without an id is the expression alone; no routes are the
    /// empty text. There is no last line break.
    /// </summary>
    public static string Print(IEnumerable<EskipRoute> routes)
    {
        var text = new StringBuilder();
        AppendTo(text, routes);
        return text.ToString();
    }

    /// <summary>As <see cref="Print"/>, with each filter and the backend on a line of its own and an empty line between routes.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="indent">What stands before every arrow.</param>
    public static string PrintPretty(IEnumerable<EskipRoute> routes, string indent = DefaultIndent)
    {
        ArgumentNullException.ThrowIfNull(indent);
        var text = new StringBuilder();
        Append(text, routes, "\n" + indent + "-> ", "\n\n");
        return text.ToString();
    }

    /// <summary>Appends what <see cref="Print"/> returns.</summary>
    public static void AppendTo(StringBuilder text, IEnumerable<EskipRoute> routes) => Append(text, routes, " -> ", "\n");

    /// <summary>A fragment of predicates: joined by <c> &amp;&amp; </c>, in list order, <c>Any</c> included.</summary>
    public static string PrintPredicates(IEnumerable<EskipPredicate> predicates) => string.Join(" && ", predicates);

    /// <summary>A fragment of filters: joined by <c> -> </c>, in list order.</summary>
    public static string PrintFilters(IEnumerable<EskipFilter> filters) => string.Join(" -> ", filters);

    private static void Append(StringBuilder text, IEnumerable<EskipRoute> routes, string arrow, string between)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(routes);
        using IEnumerator<EskipRoute> each = routes.GetEnumerator();
        if (!each.MoveNext())
        {
            return;
        }

        EskipRoute first = each.Current;
        bool more = each.MoveNext();
        if (!more && first.Id.Length == 0)
        {
            EskipWriter.AppendExpression(text, first, arrow);
            return;
        }

        AppendDefinition(text, first, arrow);
        for (; more; more = each.MoveNext())
        {
            text.Append(between);
            AppendDefinition(text, each.Current, arrow);
        }
    }

    private static void AppendDefinition(StringBuilder text, EskipRoute route, string arrow)
    {
        text.Append(route.Id).Append(": ");
        EskipWriter.AppendExpression(text, route, arrow);
        text.Append(';');
    }
}
