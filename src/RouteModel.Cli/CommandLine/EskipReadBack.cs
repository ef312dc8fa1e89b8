using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary>Finds routes that Skipper accepts and that its own print loses.</summary>
internal static class EskipReadBack
{
    /// <summary>One warning for each such route; none when the document is not accepted.</summary>
    public static IEnumerable<EskipError> Check(EskipSyntaxTree tree)
    {
        EskipParseResult<EskipRoute> parsed = EskipParser.Parse(tree.Utf8.Span);
        for (int i = 0; i < parsed.Items.Count; i++)
        {
            EskipRoute route = parsed.Items[i];
            EskipParseResult<EskipRoute> again = EskipParser.Parse(EskipPrinter.Print([route]));
            if (again.Items is not [var same] || !Normalize(same).Equals(Normalize(route)))
            {
                yield return new EskipError(
                    "what Skipper prints of this route does not read back as the same route",
                    EskipErrorReason.InvalidRoute,
                    tree.Routes[i].Span,
                    route.Id);
            }
        }
    }

    // Printing sorts the expressions of one header, which means the same.
    private static EskipRoute Normalize(EskipRoute route)
    {
        EskipRoute canonical = route.ToCanonical();
        return canonical with { Predicates = [.. canonical.Predicates.OrderBy(predicate => predicate.ToString(), StringComparer.Ordinal)] };
    }
}
