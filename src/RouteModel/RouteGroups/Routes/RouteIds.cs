using System.Globalization;
using System.Text;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The ids of a group's routes. Nothing makes them unique: <c>a-b</c> and <c>a_b</c> give the same.</summary>
internal static class RouteIds
{
    private const string Prefix = "kube_rg__";
    private const string Internal = "internal_";
    private const int MaxBytesPerChar = 3;
    private const int MaxOnStack = 256;

    /// <summary>What the ids of all routes of a pass begin with.</summary>
    /// <param name="group">The group.</param>
    /// <param name="pass">The hosts for which it is converted.</param>
    public static string Start(SelectedGroup group, HostPass pass) =>
        $"{Prefix}{(pass.IsInternal ? Internal : "")}{Symbol(group.Namespace)}__{Symbol(group.Name)}__";

    /// <summary>The id of a route.</summary>
    /// <param name="start">What it begins with.</param>
    /// <param name="method">The method as the group writes it; <see langword="null"/> for all methods.</param>
    /// <param name="entry">The index in <c>spec.routes</c>; 0 for an implicit group.</param>
    /// <param name="reference">The index in the list of backend references that is used.</param>
    public static string Of(string start, string? method, int entry, int reference)
    {
        string name = method is null ? "all" : Symbol(GoCase.ToLower(method));
        return string.Create(CultureInfo.InvariantCulture, $"{start}{name}__{entry}_{reference}");
    }

    /// <summary>The id of a host's catch-all route; groups that share a host share it.</summary>
    public static string OfCatchAll(string host, HostPass pass) => $"{Prefix}{(pass.IsInternal ? Internal : "")}__{Symbol(host)}__catchall__0_0";

    /// <summary>The id of a route's twin for a host of its group's own name.</summary>
    public static string OfEastWestTwin(string id) => "kubeew" + id["kube".Length..];

    /// <summary>The text with every UTF-8 byte outside <c>[A-Za-z0-9_]</c> turned into <c>_</c>.</summary>
    public static string Symbol(string text)
    {
        int rest = text.AsSpan().IndexOfAnyExcept(EskipSymbol.Characters);
        if (rest < 0)
        {
            return text;
        }

        int most = text.Length * MaxBytesPerChar;
        Span<char> symbol = most <= MaxOnStack ? stackalloc char[MaxOnStack] : new char[most];
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && EskipSymbol.Characters.Contains((char)rune.Value))
            {
                symbol[length++] = (char)rune.Value;
            }
            else
            {
                symbol.Slice(length, rune.Utf8SequenceLength).Fill('_');
                length += rune.Utf8SequenceLength;
            }
        }

        return symbol[..length].ToString();
    }
}
