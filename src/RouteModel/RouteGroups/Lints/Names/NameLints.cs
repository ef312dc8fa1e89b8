using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about names of filters and predicates.</summary>
internal static class NameLints
{
    private const string NeverRegistered = "HeaderValueRegexp";

    public static void UnknownName(LintCall call, LintReport report)
    {
        if (call.Entry is null && !IsOfOtherKind(call) && !IsDocumentedOnly(call) && !IsOfOtherCase(call))
        {
            string suggestion = EskipCatalogue.Default.Suggest(call.Kind, call.Name) is { } near ? $"; did you mean {near}?" : "";
            report.Add(call, $"{Kind(call)} {GoSyntax.Quote(call.Name)} is unknown, and Skipper drops the route{suggestion}");
        }
    }

    public static void WrongCase(LintCall call, LintReport report)
    {
        if (call.Entry is null && !IsOfOtherKind(call) && IsOfOtherCase(call))
        {
            report.Add(call, $"{Kind(call)} {GoSyntax.Quote(call.Name)} is written {EskipCatalogue.Default.FindIgnoringCase(call.Kind, call.Name)}");
        }
    }

    public static void WrongKind(LintCall call, LintReport report)
    {
        if (call.Entry is null && IsOfOtherKind(call))
        {
            report.Add(call, call.IsFilter ? $"{call.Name} is a predicate, not a filter" : $"{call.Name} is a filter, not a predicate");
        }
    }

    public static void DocsOnlyName(LintCall call, LintReport report)
    {
        if (call.Entry is null && IsDocumentedOnly(call))
        {
            report.Add(call, $"filter {GoSyntax.Quote(call.Name)} was never registered; it is called {EskipCatalogue.Default.FindSlip(call.Kind, call.Name)}");
        }
    }

    public static void Deprecated(LintCall call, LintReport report)
    {
        if (call.Entry is { Replacements.Count: > 0 } entry)
        {
            report.Add(call, $"{call.Name} is deprecated; use {string.Join(" or ", entry.Replacements)}");
        }
    }

    public static void NeedsFlag(LintCall call, LintReport report)
    {
        if (call.Entry is { Flag.Length: > 0 } entry)
        {
            report.Add(call, $"{call.Name} is known only to a Skipper that runs with {entry.Flag}");
        }
    }

    private static bool IsOfOtherKind(LintCall call) => EskipCatalogue.Default.Find(call.IsFilter ? CallKind.Predicate : CallKind.Filter, call.Name) is not null;

    private static bool IsDocumentedOnly(LintCall call) =>
        call.Name.EndsWith(NeverRegistered, StringComparison.Ordinal) && EskipCatalogue.Default.FindSlip(call.Kind, call.Name) is not null;

    private static bool IsOfOtherCase(LintCall call) => EskipCatalogue.Default.FindIgnoringCase(call.Kind, call.Name) is not null;

    private static string Kind(LintCall call) => call.IsFilter ? "filter" : "predicate";
}
