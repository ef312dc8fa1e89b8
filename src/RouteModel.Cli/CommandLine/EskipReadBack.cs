using System.Buffers;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary>Finds routes that Skipper accepts and that its own print loses.</summary>
internal static class EskipReadBack
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\a\b\f\n\r\t\v");

    /// <summary>One warning for each such route; none when the document is not accepted.</summary>
    public static IEnumerable<EskipError> Check(EskipSyntaxTree tree)
    {
        EskipParseResult<EskipRoute> parsed = EskipParser.Parse(tree.Utf8.Span);
        for (int i = 0; i < parsed.Items.Count; i++)
        {
            EskipRoute route = parsed.Items[i];
            EskipParseResult<EskipRoute> again = EskipParser.Parse(EskipPrinter.Print([route]));
            if (again.Items is not [var same] || !(same.Equals(route) || Normalize(same).Equals(Normalize(route))))
            {
                yield return new EskipError(
                    "what Skipper prints of this route does not read back as the same route" + Reason(route),
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

    private static string Reason(EskipRoute route) =>
        EndpointReason(route.Backend)
        ?? ExpressionReason(route.Legacy)
        ?? NumberReason(route.Predicates.SelectMany(static item => item.Args).Concat(route.Filters.SelectMany(static item => item.Args)))
        ?? "";

    private static string? EndpointReason(EskipBackend backend)
    {
        if (backend.Type == EskipBackendType.Forward)
        {
            return ": a forward backend prints as nothing";
        }

        if (backend.Endpoints.Any(static endpoint => endpoint.Zone.Length > 0 && endpoint.Address.Contains('?', StringComparison.Ordinal)))
        {
            return ": an endpoint with a zone and a query of its own prints with two question marks";
        }

        return backend.Endpoints.Select(static endpoint => endpoint.Address).Append(backend.Address).Any(static address => address.AsSpan().ContainsAny('"', '\\'))
            ? ": quotes and backslashes in an address print without escaping"
            : null;
    }

    private static string? ExpressionReason(EskipLegacyPredicates legacy)
    {
        IEnumerable<string> expressions = legacy.HostRegexps.Concat(legacy.PathRegexps).Concat(legacy.HeaderRegexps.Values.SelectMany(static list => list));
        foreach (string expression in expressions)
        {
            if (expression.Length == 0)
            {
                return ": an empty expression prints as the beginning of a comment";
            }

            if (expression.AsSpan().ContainsAny(Escaped))
            {
                return ": a control character in an expression prints as an escape, which reads back as two characters";
            }

            if (expression.LastIndexOf('[') > expression.LastIndexOf(']'))
            {
                return ": a bracket in an expression is not closed, and the slash behind the expression does not end it";
            }
        }

        return null;
    }

    private static string? NumberReason(IEnumerable<EskipArgument> arguments)
    {
        foreach (EskipArgument argument in arguments)
        {
            string text = argument.ToString();
            if (argument.TryGetNumber(out _) && text.AsSpan().ContainsAny('e', 'I'))
            {
                return $": no number of eskip is written as {text}";
            }
        }

        return null;
    }
}
