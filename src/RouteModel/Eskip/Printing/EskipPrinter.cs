using System.Buffers;
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

    // A text is handed on when it is as long as this.
    private const int Part = 4096;

    // Of a document of some size; a text that is longer grows, one that is shorter leaves some room.
    private const int CharsPerRoute = 256;
    private const int MinCounted = 4;
    private const int MaxCounted = 1 << 15;

    private const string CompactArrow = " -> ";
    private const string CompactBetween = "\n";
    private const string PrettyBetween = "\n\n";

    /// <summary>
    /// The routes in list order, one a line: <c>id: expression;</c>. A single route without an id is the expression alone; no routes are the
    /// empty text. There is no last line break.
    /// </summary>
    public static string Print(IEnumerable<EskipRoute> routes) => ToText(routes, CompactArrow, CompactBetween);

    /// <summary>As <see cref="Print"/>, with each filter and the backend on a line of its own and an empty line between routes.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="indent">What stands before every arrow.</param>
    public static string PrintPretty(IEnumerable<EskipRoute> routes, string indent = DefaultIndent)
    {
        ArgumentNullException.ThrowIfNull(indent);
        return ToText(routes, PrettyArrow(indent), PrettyBetween);
    }

    /// <summary>Appends what <see cref="Print"/> returns.</summary>
    public static void AppendTo(StringBuilder text, IEnumerable<EskipRoute> routes)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var buffer = new TextBuffer();
        Append(buffer, routes, CompactArrow, CompactBetween, part => text.Append(part.Written));
    }

    /// <summary>Writes what <see cref="Print"/> returns, a few routes at a time: no more are ever held as text.</summary>
    public static void WriteTo(TextWriter writer, IEnumerable<EskipRoute> routes) => Write(writer, routes, CompactArrow, CompactBetween);

    /// <summary>Writes what <see cref="Print"/> returns as UTF-8, a few routes at a time.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="routes">The routes.</param>
    public static void WriteTo(IBufferWriter<byte> output, IEnumerable<EskipRoute> routes) => Write(output, routes, CompactArrow, CompactBetween);

    /// <summary>Writes what <see cref="PrintPretty"/> returns, a few routes at a time.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="routes">The routes.</param>
    /// <param name="indent">What stands before every arrow.</param>
    public static void WritePrettyTo(TextWriter writer, IEnumerable<EskipRoute> routes, string indent = DefaultIndent)
    {
        ArgumentNullException.ThrowIfNull(indent);
        Write(writer, routes, PrettyArrow(indent), PrettyBetween);
    }

    /// <summary>A fragment of predicates: joined by <c> &amp;&amp; </c>, in list order, <c>Any</c> included.</summary>
    public static string PrintPredicates(IEnumerable<EskipPredicate> predicates) => string.Join(" && ", predicates);

    /// <summary>A fragment of filters: joined by <c> -> </c>, in list order.</summary>
    public static string PrintFilters(IEnumerable<EskipFilter> filters) => string.Join(" -> ", filters);

    private static string PrettyArrow(string indent) => "\n" + indent + "-> ";

    private static string ToText(IEnumerable<EskipRoute> routes, string arrow, string between)
    {
        ArgumentNullException.ThrowIfNull(routes);
        bool isCounted = routes.TryGetNonEnumeratedCount(out int count) && count > MinCounted;
        using TextBuffer text = isCounted ? new TextBuffer(CharsPerRoute * Math.Min(count, MaxCounted)) : new TextBuffer();
        Append(text, routes, arrow, between, flush: null);
        return text.ToString();
    }

    private static void Write(TextWriter writer, IEnumerable<EskipRoute> routes, string arrow, string between)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = new TextBuffer();
        Append(buffer, routes, arrow, between, part => writer.Write(part.Written));
    }

    private static void Write(IBufferWriter<byte> output, IEnumerable<EskipRoute> routes, string arrow, string between)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new TextBuffer();
        Append(buffer, routes, arrow, between, part => Encoding.UTF8.GetBytes(part.Written, output));
    }

    // Hands the text on whenever there is some of it, always whole routes, and at the end.
    private static void Append(TextBuffer text, IEnumerable<EskipRoute> routes, string arrow, string between, Action<TextBuffer>? flush)
    {
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
        }
        else
        {
            AppendDefinition(text, first, arrow);
        }

        for (; more; more = each.MoveNext())
        {
            if (flush is not null && text.Length >= Part)
            {
                flush(text);
                text.Clear();
            }

            AppendDefinition(text.Append(between), each.Current, arrow);
        }

        flush?.Invoke(text);
    }

    private static void AppendDefinition(TextBuffer text, EskipRoute route, string arrow)
    {
        text.Append(route.Id, ':').Append(' ');
        EskipWriter.AppendExpression(text, route, arrow);
        text.Append(';');
    }
}
