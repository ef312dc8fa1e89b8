namespace RouteModel.RouteGroups.Routes;

/// <summary>Letter case as Go's <c>strings.ToUpper</c> and <c>strings.ToLower</c> change it: Unicode's simple mappings.</summary>
internal static class GoCase
{
    /// <summary>.NET's invariant mapping leaves the dotless and the dotted i alone; Unicode does not.</summary>
    public static string ToUpper(string text) => text.ToUpperInvariant().Replace('\u0131', 'I').Replace('\u017f', 'S');

    /// <inheritdoc cref="ToUpper"/>
    public static string ToLower(string text) => text.ToLowerInvariant().Replace('\u0130', 'i').Replace('\u212a', 'k');
}
