using RouteModel.Eskip;
using RouteModel.Eskip.Catalogue;

namespace RouteModel.RouteGroups.Lints;

/// <summary>One filter or predicate of a route, and where it stands.</summary>
/// <param name="Route">The route.</param>
/// <param name="Kind">Which of both it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Args">Its arguments.</param>
/// <param name="Field">The field it stands in.</param>
/// <param name="Places">Where it stands in the field's string; <see langword="null"/> if the field is its argument.</param>
internal sealed record LintCall(LintRoute Route, CallKind Kind, string Name, IReadOnlyList<EskipArgument> Args, string Field, EskipCallPlaces? Places)
{
    private IReadOnlyList<ArgumentFault>? _faults;

    /// <summary>What the catalogue knows of it.</summary>
    public CatalogueEntry? Entry { get; } = EskipCatalogue.Default.Find(Kind, Name);

    /// <summary>What is wrong with its arguments, as far as it is known at all.</summary>
    public IReadOnlyList<ArgumentFault> Faults => _faults ??= Entry is null ? [] : ArgumentChecker.Check(Entry, Args);

    public bool IsFilter => Kind == CallKind.Filter;

    /// <summary>The call in eskip.</summary>
    public string Text => IsFilter ? new EskipFilter(Name, Args.ToArray()).ToString() : new EskipPredicate(Name, Args.ToArray()).ToString();

    /// <summary>An argument that is a string; empty for any other.</summary>
    public string String(int index) => index < Args.Count && Args[index].TryGetString(out string? text) ? text : "";

    /// <summary>All arguments that are strings.</summary>
    public IEnumerable<string> Strings => Enumerable.Range(0, Args.Count).Select(String);

    /// <summary>An argument that is a number.</summary>
    public double? Number(int index) => index < Args.Count && Args[index].TryGetNumber(out double number) ? number : null;

    /// <summary>Where the call or one of its arguments is.</summary>
    public LintPlace Place(int argument = -1) => new(Field, Places is null ? 0
        : argument >= 0 && argument < Places.Arguments.Count ? Places.Arguments[argument]
        : Places.Start);
}
