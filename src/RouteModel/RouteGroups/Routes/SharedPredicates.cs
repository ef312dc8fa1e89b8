using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// Makes predicates of one text, and gives the same object again for one that was made a short while ago: methods and paths repeat from group to group.
/// </summary>
/// <remarks>It remembers a fixed number of predicates, each in the place that its text leads to, whichever came last.</remarks>
internal sealed class SharedPredicates
{
    private const int Size = 512;

    private readonly EskipPredicate?[] _recent = new EskipPredicate?[Size];

    /// <summary>A predicate with one string argument.</summary>
    public EskipPredicate Of(string name, string text)
    {
        ref EskipPredicate? recent = ref _recent[text.GetHashCode(StringComparison.Ordinal) & (Size - 1)];
        if (recent is null || recent.Name != name || !recent.Args[0].TryGetString(out string? known) || known != text)
        {
            recent = Create(name, text);
        }

        return recent;
    }

    /// <summary>A predicate of a text that is not likely to come again.</summary>
    public static EskipPredicate Create(string name, string text) => new(name, new ValueList<EskipArgument>([text]));
}
