using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.RouteGroups.Validation;

/// <summary>
/// What Skipper's webhook finds with <c>-enable-advanced-validation</c>: it makes each filter and predicate with those it has built in. The ones that flags
/// add are unknown to it, and no file is there. Upstream: Skipper, <c>routing/datasource.go</c>.
/// </summary>
/// <param name="group">The group as <c>namespace/name</c>.</param>
internal sealed class AdvancedRules(string group)
{
    private const string BadFilter = "invalid_filter_params";
    private const string BadPredicate = "invalid_predicate_params";

    /// <summary>What is wrong with a filter.</summary>
    public static RuleProblem? OfFilter(string text, EskipFilter filter, string field)
    {
        (string Problem, int Argument)? found = Make(filter);
        return found is { } fault ? new RuleProblem($"invalid filter {GoSyntax.Quote(text)}: {fault.Problem}", field, Index(text, fault.Argument)) : null;
    }

    /// <summary>The first thing wrong with the predicates of an entry.</summary>
    public RuleProblem? OfPredicates(IReadOnlyList<PlacedPredicate> predicates)
    {
        foreach (PlacedPredicate placed in predicates)
        {
            if (OfLegacy(placed.Predicate) is { } problem)
            {
                return new RuleProblem(Reason("other", problem, isNamed: false), placed.Field, Index(placed.Text, 0));
            }
        }

        foreach (PlacedPredicate placed in predicates)
        {
            if (Make(placed.Predicate) is { } fault)
            {
                return new RuleProblem(fault.Problem, placed.Field, Index(placed.Text, fault.Argument));
            }
        }

        PlacedPredicate[] tree = [.. predicates.Where(static placed => placed.Predicate.Name is "Path" or "PathSubtree")];
        if (tree.Length < 2)
        {
            return null;
        }

        string names = string.Join(',', predicates.Select(static placed => placed.Predicate.Name));
        string many = $"multiple tree predicates (Path, PathSubtree) in the route: validation \"RouteGroup\" {group} predicates {names}";
        return new RuleProblem(Reason("other", many, isNamed: false), tree[1].Field, Index(tree[1].Text, -1));
    }

    /// <summary>What is wrong with an address that the basic validator takes.</summary>
    public static string? OfAddress(string address) => GoUrl.TryParseRequestUri(address, out _, out string? error)
        ? null
        : "backend validation failed: " + Reason("failed_backend_split", error);

    private static (string Problem, int Argument)? Make(EskipFilter filter)
    {
        EskipCatalogue catalogue = EskipCatalogue.Default;
        if (!catalogue.TryFind(CallKind.Filter, filter.Name, out CatalogueEntry? entry) || entry.Flag.Length > 0)
        {
            bool isPredicate = catalogue.Find(CallKind.Predicate, filter.Name) is not null;
            string text = isPredicate
                ? $"trying to use {GoSyntax.Quote(filter.Name)} as filter, but it is only available as predicate"
                : $"filter {GoSyntax.Quote(filter.Name)} not found";
            return (Reason("unknown_filter", text), -1);
        }

        return FindRefusal(entry, filter.Args) is { } fault
            ? (Reason(BadFilter, $"failed to create filter {filter}: {fault.Detail ?? "invalid filter parameters"}"), fault.Index)
            : null;
    }

    private static (string Problem, int Argument)? Make(EskipPredicate predicate)
    {
        if (predicate.Name is "Path" or "PathSubtree" or "PathRegexp" or "Host" or "Method" or "Header" or "HeaderRegexp")
        {
            return null;
        }

        EskipCatalogue catalogue = EskipCatalogue.Default;
        if (!catalogue.TryFind(CallKind.Predicate, predicate.Name, out CatalogueEntry? entry) || predicate.Name == "Any")
        {
            bool isFilter = catalogue.Find(CallKind.Filter, predicate.Name) is not null;
            string text = isFilter
                ? $"trying to use {GoSyntax.Quote(predicate.Name)} as predicate, but it is only available as filter"
                : $"predicate {GoSyntax.Quote(predicate.Name)} not found";
            return (Reason("unknown_predicate", text), -1);
        }

        return FindRefusal(entry, predicate.Args) is { } fault
            ? (Reason(BadPredicate, $"failed to create predicate {predicate}: {fault.Detail ?? "invalid predicate parameters"}"), fault.Index)
            : null;
    }

    private static ArgumentFault? FindRefusal(CatalogueEntry entry, IReadOnlyList<EskipArgument> args)
    {
        foreach (ArgumentFault fault in ArgumentChecker.Check(entry, args))
        {
            if (fault.IsRefused)
            {
                return fault;
            }
        }

        return null;
    }

    // These are kept apart from the other predicates, as strings.
    private static string? OfLegacy(EskipPredicate predicate)
    {
        int arity = predicate.Name switch { "Host" or "PathRegexp" or "Method" or "Path" or "PathSubtree" => 1, "Header" or "HeaderRegexp" => 2, _ => 0 };
        if (arity == 0)
        {
            return null;
        }

        return predicate.Args.Count != arity ? $"invalid number of args: {predicate.Args.Count}, expected {arity}"
            : predicate.Args.Any(static arg => !arg.TryGetString(out _)) ? $"expected argument of type string, {predicate.Name}"
            : null;
    }

    private static string Reason(string reason, string error, bool isNamed = true) => isNamed ? $"{reason}: {reason}: {error}" : $"{reason}: {error}";

    private static int Index(string text, int argument)
    {
        IReadOnlyList<EskipCallPlaces> calls = EskipCallPlaces.Find(text);
        return calls.Count == 0 ? 0 : argument >= 0 && argument < calls[0].Arguments.Count ? calls[0].Arguments[argument] : calls[0].Start;
    }
}
