using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Eskip.Printing;

/// <summary>Appends the parts of a route as Skipper prints them. Upstream: Skipper, <c>eskip/string.go</c>.</summary>
internal static class EskipWriter
{
    // Up to here every whole double is a long of the same digits.
    private const double LargestExact = 1L << 53;

    // In this range Go and .NET both write the shortest digits without an exponent.
    private const double LeastPlain = 1e-4;
    private const double BeyondPlain = 1e6;

    public static void AppendExpression(TextBuffer text, EskipRoute route, string separator)
    {
        LegacyPredicateWriter.AppendPredicates(text, route);
        foreach (EskipFilter filter in route.Filters)
        {
            text.Append(separator);
            AppendCall(text, filter.Name, filter.Args);
        }

        text.Append(separator);
        AppendBackend(text, route.Backend);
    }

    public static void AppendCall(TextBuffer text, string name, ValueList<EskipArgument> args)
    {
        text.Append(name, '(');
        bool isFirst = true;
        foreach (EskipArgument argument in args)
        {
            if (!isFirst)
            {
                text.Append(", ");
            }

            isFirst = false;
            AppendArgument(text, argument);
        }

        text.Append(')');
    }

    public static void AppendArgument(TextBuffer text, EskipArgument argument)
    {
        if (argument.TryGetString(out string? value))
        {
            AppendQuoted(text, value);
        }
        else if (argument.TryGetInteger(out long integer))
        {
            text.AppendNumber(integer);
        }
        else if (argument.Json is { } json)
        {
            AppendQuoted(text, json.GoText);
        }
        else
        {
            argument.TryGetNumber(out double number);
            AppendDouble(text, number);
        }
    }

    public static void AppendBackend(TextBuffer text, EskipBackend backend)
    {
        switch (backend.Type)
        {
            case EskipBackendType.Network:
                text.AppendBetween('"', backend.Address);
                break;
            case EskipBackendType.LoadBalanced:
                AppendLoadBalanced(text, backend);
                break;
            case EskipBackendType.Shunt:
                text.Append("<shunt>");
                break;
            case EskipBackendType.Loopback:
                text.Append("<loopback>");
                break;
            case EskipBackendType.Dynamic:
                text.Append("<dynamic>");
                break;
            default:
                // Skipper prints a forward backend's address without quotes, and it has none.
                text.Append(backend.Address);
                break;
        }
    }

    /// <summary>The address with the zone. A second question mark comes in when the address has a query of its own: Skipper prints so.</summary>
    public static string EndpointText(EskipLbEndpoint endpoint) => endpoint.Zone.Length == 0
        ? endpoint.Address
        : $"{endpoint.Address}?zone={GoEscaping.Escape(GoBytes.FromText(endpoint.Zone), GoUrlPart.Query)}";

    /// <summary>Appends a string in double quotes.</summary>
    public static void AppendQuoted(TextBuffer text, string value) => text.AppendLiteral('"', value);

    /// <summary>Appends an expression between slashes. An empty one comes out as a comment, as Skipper's does.</summary>
    public static void AppendRegexp(TextBuffer text, string value) => text.AppendLiteral('/', value);

    /// <summary>Appends a whole number with all its digits, any other in the shortest form that reads back.</summary>
    private static void AppendDouble(TextBuffer text, double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude is > 0 and < LargestExact && (long)value == value)
        {
            text.AppendNumber((long)value);
        }
        else if (magnitude is >= LeastPlain and < BeyondPlain)
        {
            text.AppendNumber(value);
        }
        else if (double.IsFinite(value) && Math.Floor(value) == value)
        {
            text.AppendNumber(value, "F0");
        }
        else
        {
            text.Append(GoSyntax.FormatDouble(value));
        }
    }

    private static void AppendLoadBalanced(TextBuffer text, EskipBackend backend)
    {
        text.Append('<');
        if (backend.Algorithm.Length > 0)
        {
            text.Append(backend.Algorithm).Append(", ");
        }

        string separator = "";
        foreach (EskipLbEndpoint endpoint in backend.Endpoints)
        {
            text.Append(separator).AppendBetween('"', EndpointText(endpoint));
            separator = ", ";
        }

        text.Append('>');
    }
}
