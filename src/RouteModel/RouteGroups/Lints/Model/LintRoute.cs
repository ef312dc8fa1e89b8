using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Lints;

/// <summary>One entry of a group, or the one that a group without entries stands for.</summary>
internal sealed class LintRoute
{
    public LintRoute(LintGroup group, RouteGroupRoute spec, int index)
    {
        Group = group;
        Spec = spec;
        Field = index < 0 ? "spec.defaultBackends" : string.Create(CultureInfo.InvariantCulture, $"spec.routes[{index}]");
        var items = new List<LintItem>();
        Filters = Read(spec.Filters, CallKind.Filter, items);
        List<LintCall> predicates = Read(spec.Predicates, CallKind.Predicate, items);
        Items = items;
        Predicates = [.. FieldPredicates(), .. predicates];
        Calls = [.. predicates, .. Filters];
        bool hasOwn = spec.Backends is { Count: > 0 };
        BackendsField = hasOwn ? Field + ".backends" : "spec.defaultBackends";
        References = [.. ((hasOwn ? spec.Backends : group.Spec.DefaultBackends) ?? []).Where(static reference => reference is not null)];
        Backends = [.. References.Select(reference => group.FindBackend(reference.BackendName)).OfType<RouteGroupBackend>()];
    }

    public LintGroup Group { get; }

    public RouteGroupRoute Spec { get; }

    /// <summary>The path of the entry.</summary>
    public string Field { get; }

    /// <summary>The strings of its lists, filters first, whether they could be read or not.</summary>
    public IReadOnlyList<LintItem> Items { get; }

    /// <summary>The filters that could be read.</summary>
    public IReadOnlyList<LintCall> Filters { get; }

    /// <summary>The predicates that could be read, and before them those that fields stand for; methods of a list are one <c>Methods</c>.</summary>
    public IReadOnlyList<LintCall> Predicates { get; }

    /// <summary>The filters and predicates that stand in lists.</summary>
    public IReadOnlyList<LintCall> Calls { get; }

    public string BackendsField { get; }

    public IReadOnlyList<BackendReference> References { get; }

    /// <summary>The backends that exist, in the order of <see cref="References"/>.</summary>
    public IReadOnlyList<RouteGroupBackend> Backends { get; }

    /// <summary>How many backends get traffic by weight.</summary>
    public int WeightedBackends => References.Count < 2 ? 0 : References.All(static reference => reference.Weight is null or 0)
        ? References.Count
        : References.Count(static reference => reference.Weight > 0);

    public LintPlace Place => new(Field);

    /// <summary>The predicate of the path tree; the first one, if there are several.</summary>
    public LintCall? Tree => Predicates.FirstOrDefault(static predicate => predicate.Name is "Path" or "PathSubtree");

    /// <summary>What the path tree compares; empty for a route outside it.</summary>
    public string TreeKey => Tree is not { } tree ? ""
        : tree.Name == "Path" ? "=" + LintPaths.Normalize(tree.String(0))
        : "/" + LintPaths.Normalize(tree.String(0).TrimEnd('/'));

    /// <summary>The predicates outside the path tree that have to hold, as sorted texts, without those that only weigh.</summary>
    public IReadOnlyList<string> Conditions => [.. Predicates
        .Where(static predicate => predicate.Name is not ("Path" or "PathSubtree" or "Weight" or "True"))
        .Select(static predicate => predicate.Text)
        .Order(StringComparer.Ordinal)];

    /// <summary>What decides between routes of the same place in the path tree. The hosts are the same in one group and left out.</summary>
    public int Weight => Predicates.Sum(static predicate => predicate.Name == "Weight"
        ? (int)Math.Clamp(predicate.Number(0) ?? 0, -1e6, 1e6)
        : predicate.Entry?.Weight ?? 1);

    public bool HasBackend(Func<RouteGroupBackendType, bool> condition) => Backends.Any(backend => condition(LintGroup.TypeOf(backend)));

    public IEnumerable<LintCall> FiltersOf(params string[] names) => Filters.Where(filter => names.Contains(filter.Name, StringComparer.Ordinal));

    public IEnumerable<LintCall> PredicatesOf(params string[] names) => Predicates.Where(predicate => names.Contains(predicate.Name, StringComparer.Ordinal));

    private IEnumerable<LintCall> FieldPredicates()
    {
        if (!string.IsNullOrEmpty(Spec.Path))
        {
            yield return Of("Path", "path", Spec.Path);
        }

        if (!string.IsNullOrEmpty(Spec.PathSubtree))
        {
            yield return Of("PathSubtree", "pathSubtree", Spec.PathSubtree);
        }

        if (!string.IsNullOrEmpty(Spec.PathRegexp))
        {
            yield return Of("PathRegexp", "pathRegexp", Spec.PathRegexp);
        }

        string[] methods = [.. (Spec.Methods ?? []).Select(static method => (method.Value ?? "").ToUpperInvariant())];
        if (methods.Length > 0)
        {
            yield return Of("Methods", "methods", methods);
        }
    }

    private LintCall Of(string name, string field, params string[] args) =>
        new(this, CallKind.Predicate, name, [.. args.Select(static arg => new EskipArgument(arg))], $"{Field}.{field}", null);

    private List<LintCall> Read(ValueList<string>? texts, CallKind kind, List<LintItem> items)
    {
        var calls = new List<LintCall>();
        int index = 0;
        foreach (string text in Texts.Of(texts))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"{Field}.{(kind == CallKind.Filter ? "filters" : "predicates")}[{index++}]");
            LintItem item = LintItem.Read(this, kind, text, field);
            items.Add(item);
            calls.AddRange(item.Calls);
        }

        return calls;
    }
}
