using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about the strings in lists of filters and predicates.</summary>
internal static class ItemLints
{
    public static void BareBoolean(LintRoute route, LintReport report)
    {
        foreach (LintItem item in route.Items)
        {
            if (item.Error is not null && EskipWords.FindBareBoolean(item.Text) is { } place)
            {
                report.Add(route, new LintPlace(item.Field, place), "eskip has no booleans; put true or false in quotes");
            }
        }
    }

    public static void OnePerItem(LintRoute route, LintReport report)
    {
        foreach (LintItem item in route.Items)
        {
            if (item.Error is null && item.Calls.Count != 1 && item.Text.Trim() != "*")
            {
                string kind = item.Kind == CallKind.Filter ? "filter" : "predicate";
                LintPlace place = item.Calls.Count > 1 ? item.Calls[1].Place() : new LintPlace(item.Field);
                report.Add(route, place, item.Calls.Count == 0 ? $"this item holds no {kind}" : $"this item holds {item.Calls.Count} {kind}s; write each as an item of its own");
            }
        }
    }

    public static void StarInPredicates(LintRoute route, LintReport report)
    {
        foreach (LintItem item in route.Items)
        {
            bool isAny = item.Calls.Any(static call => call.Name == "Any");
            if (item.Kind == CallKind.Predicate && (item.Text.Trim() == "*" || isAny))
            {
                report.Add(route, new LintPlace(item.Field), $"{(isAny ? "Any()" : "*")} is refused here; a route without predicates matches everything");
            }
        }
    }

    public static void YamlEatsEskip(LintRoute route, LintReport report)
    {
        foreach (LintItem item in route.Items)
        {
            if (item.Error is not null && EskipWords.EndsInLiteral(item.Text))
            {
                report.Add(route, new LintPlace(item.Field), $"{GoSyntax.Quote(item.Text)} ends inside a literal: YAML ends plain text at a blank and #");
            }
        }
    }

    public static void StringEscape(LintCall call, LintReport report)
    {
        for (int i = 0; i < call.Args.Count; i++)
        {
            bool isExpression = call.Entry?.Parameter(i)?.Types == ParameterTypes.Regexp;
            if (isExpression && call.String(i).Any(static c => c is '\a' or '\b' or '\f' or '\n' or '\r' or '\t' or '\v'))
            {
                report.Add(call, $"{call.Name}: in quotes eskip makes control characters of escapes such as \\b and \\t", i);
            }
        }
    }
}
