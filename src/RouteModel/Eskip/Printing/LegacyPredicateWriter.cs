using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Eskip.Printing;

/// <summary>Appends the predicates of a route: first the legacy ones in their fixed order, then the list. Upstream: Skipper, <c>eskip/string.go</c>.</summary>
internal static class LegacyPredicateWriter
{
    public static void AppendPredicates(TextBuffer text, EskipRoute route)
    {
        int start = text.Length;
        if (!ReferenceEquals(route.Legacy, EskipLegacyPredicates.None))
        {
            AppendLegacy(text, start, route.Legacy);
        }

        foreach (EskipPredicate predicate in route.Predicates)
        {
            if (predicate.Name != "Any")
            {
                AppendSeparator(text, start);
                EskipWriter.AppendCall(text, predicate.Name, predicate.Args);
            }
        }

        if (text.Length == start)
        {
            text.Append('*');
        }
    }

    private static void AppendLegacy(TextBuffer text, int start, EskipLegacyPredicates legacy)
    {
        AppendText(text, start, "Path", legacy.Path);
        AppendRegexps(text, start, "Host", legacy.HostRegexps);
        AppendRegexps(text, start, "PathRegexp", legacy.PathRegexps);
        AppendText(text, start, "Method", legacy.Method);
        if (legacy.Headers.Count > 0)
        {
            AppendHeaders(text, start, legacy.Headers);
        }

        if (legacy.HeaderRegexps.Count > 0)
        {
            AppendHeaderRegexps(text, start, legacy.HeaderRegexps);
        }
    }

    private static void AppendHeaders(TextBuffer text, int start, ValueMap<string> headers)
    {
        if (headers.Count > 1)
        {
            AppendSorted(text, start, PrintHeaders(headers));
            return;
        }

        foreach ((string name, string value) in headers)
        {
            AppendSeparator(text, start);
            AppendHeader(text, name, value);
        }
    }

    private static void AppendHeaderRegexps(TextBuffer text, int start, ValueMap<ValueList<string>> headers)
    {
        foreach ((string name, ValueList<string> expressions) in headers)
        {
            if (headers.Count == 1 && expressions.Count == 1)
            {
                AppendSeparator(text, start);
                AppendHeaderRegexp(text, name, expressions[0]);
                return;
            }
        }

        AppendSorted(text, start, PrintHeaderRegexps(headers));
    }

    private static void AppendHeaderRegexp(TextBuffer text, string name, string expression)
    {
        EskipWriter.AppendQuoted(text.Append("HeaderRegexp("), name);
        EskipWriter.AppendRegexp(text.Append(", "), expression);
        text.Append(')');
    }

    private static void AppendHeader(TextBuffer text, string name, string value)
    {
        EskipWriter.AppendQuoted(text.Append("Header("), name);
        EskipWriter.AppendQuoted(text.Append(", "), value);
        text.Append(')');
    }

    private static void AppendText(TextBuffer text, int start, string name, string value)
    {
        if (value.Length > 0)
        {
            AppendSeparator(text, start);
            text.Append(name, '(');
            EskipWriter.AppendQuoted(text, value);
            text.Append(')');
        }
    }

    private static void AppendRegexps(TextBuffer text, int start, string name, ValueList<string> expressions)
    {
        foreach (string expression in expressions)
        {
            AppendSeparator(text, start);
            text.Append(name, '(');
            EskipWriter.AppendRegexp(text, expression);
            text.Append(')');
        }
    }

    private static List<string> PrintHeaders(ValueMap<string> headers)
    {
        var printed = new List<string>(headers.Count);
        using var item = new TextBuffer();
        foreach ((string name, string value) in headers)
        {
            item.Clear();
            AppendHeader(item, name, value);
            printed.Add(item.ToString());
        }

        return printed;
    }

    private static List<string> PrintHeaderRegexps(ValueMap<ValueList<string>> headers)
    {
        var printed = new List<string>(headers.Count);
        using var item = new TextBuffer();
        foreach ((string name, ValueList<string> expressions) in headers)
        {
            foreach (string expression in expressions)
            {
                item.Clear();
                AppendHeaderRegexp(item, name, expression);
                printed.Add(item.ToString());
            }
        }

        return printed;
    }

    // Skipper keeps headers in a map and sorts the printed texts to have one order.
    private static void AppendSorted(TextBuffer text, int start, List<string> printed)
    {
        printed.Sort(Utf8Order.Instance);
        foreach (string item in printed)
        {
            AppendSeparator(text, start);
            text.Append(item);
        }
    }

    private static void AppendSeparator(TextBuffer text, int start)
    {
        if (text.Length > start)
        {
            text.Append(" && ");
        }
    }
}
