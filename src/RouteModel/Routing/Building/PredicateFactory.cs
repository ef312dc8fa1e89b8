using System.Collections.Frozen;
using RouteModel.Eskip;
using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Predicates;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Building;

/// <summary>Makes a predicate of its arguments, or says in Skipper's words why there is none.</summary>
internal delegate RequestPredicate? PredicateConstructor(PredicateArguments arguments, out string? error);

/// <summary>Skipper's predicates beside those of the routing core. Upstream: Skipper, <c>predicates/</c>.</summary>
internal static class PredicateFactory
{
    private static readonly FrozenDictionary<string, PredicateConstructor> ByName = new Dictionary<string, PredicateConstructor>
    {
        ["True"] = static (PredicateArguments _, out string? error) => Made(new ConstantPredicate(true), out error),
        ["False"] = static (PredicateArguments _, out string? error) => Made(new ConstantPredicate(false), out error),
        ["Shutdown"] = static (PredicateArguments args, out string? error) => args.Count == 0 ? Made(new ShutdownPredicate(), out error) : Invalid(out error),
        ["Source"] = static (PredicateArguments args, out string? error) => Source(args, ClientAddress.First, out error),
        ["SourceFromLast"] = static (PredicateArguments args, out string? error) => Source(args, ClientAddress.Last, out error),
        ["ClientIP"] = static (PredicateArguments args, out string? error) => Source(args, ClientAddress.OfPeer, out error),
        ["Between"] = TimePredicates.Between,
        ["Before"] = TimePredicates.Before,
        ["After"] = TimePredicates.After,
        ["Cron"] = Cron,
        ["Cookie"] = Cookie,
        ["QueryParam"] = QueryParameter,
        ["Traffic"] = TrafficPredicates.Traffic,
        ["TrafficSegment"] = TrafficPredicates.Segment,
        ["JWTPayloadAnyKV"] = static (PredicateArguments args, out string? error) => TokenPredicates.Claims(args, false, false, out error),
        ["JWTPayloadAllKV"] = static (PredicateArguments args, out string? error) => TokenPredicates.Claims(args, true, false, out error),
        ["JWTPayloadAnyKVRegexp"] = static (PredicateArguments args, out string? error) => TokenPredicates.Claims(args, false, true, out error),
        ["JWTPayloadAllKVRegexp"] = static (PredicateArguments args, out string? error) => TokenPredicates.Claims(args, true, true, out error),
        ["HeaderSHA256"] = TokenPredicates.HeaderHash,
        ["Methods"] = Methods,
        ["Tee"] = static (PredicateArguments args, out string? error) =>
            args.Count == 1 && args.TryText(0, out string label) && label.Length > 0 ? Made(new TeePredicate(label), out error) : Invalid(out error),
        ["ForwardedHost"] = ForwardedHost,
        ["ForwardedProtocol"] = static (PredicateArguments args, out string? error) =>
            args.Count == 1 && args.TryText(0, out string protocol) && protocol is "http" or "https" ? Made(new ForwardedProtocolPredicate(protocol), out error) : Invalid(out error),
        ["HostAny"] = static (PredicateArguments args, out string? error) =>
            args.Texts() is { Length: > 0 } hosts ? Made(new HostAnyPredicate(hosts), out error) : Invalid(out error),
        ["ContentLengthBetween"] = ContentLength,
        ["OTelBaggage"] = static (PredicateArguments args, out string? error) =>
            args.Texts() is [_, ..] and { Length: <= 2 } texts ? Made(new BaggagePredicate(texts[0], texts.Length > 1 ? texts[1] : ""), out error) : Invalid(out error),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Knows(string name) => ByName.ContainsKey(name);

    /// <summary>Makes a predicate.</summary>
    /// <param name="source">The predicate as it is written.</param>
    /// <param name="error">What Skipper logs of the route.</param>
    public static RequestPredicate? Create(EskipPredicate source, out string? error)
    {
        if (!ByName.TryGetValue(source.Name, out PredicateConstructor? constructor))
        {
            error = $"unknown_predicate: predicate \"{source.Name}\" not found";
            return null;
        }

        RequestPredicate? predicate = constructor(new PredicateArguments(source), out string? fault);
        error = predicate is null ? $"invalid_predicate_params: failed to create predicate {source}: {fault}" : null;
        return predicate;
    }

    public static RequestPredicate Made(RequestPredicate predicate, out string? error)
    {
        error = null;
        return predicate;
    }

    public static RequestPredicate? Invalid(out string? error)
    {
        error = PredicateArguments.Invalid;
        return null;
    }

    private static SourcePredicate? Source(PredicateArguments args, Func<RoutingRequest, IpAddressValue?> find, out string? error)
    {
        error = PredicateArguments.Invalid;
        if (args.Texts() is not { Length: > 0 } texts)
        {
            return null;
        }

        var networks = new IpNetwork[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!IpNetwork.TryParse(texts[i], out networks[i], out error))
            {
                return null;
            }
        }

        return new SourcePredicate(networks, find);
    }

    private static CronPredicate? Cron(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        return args.Count == 1 && args.TryText(0, out string text) && CronMask.Parse(text, out error) is { } mask ? new CronPredicate(mask) : null;
    }

    private static CookiePredicate? Cookie(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        return args.Texts() is [var name, var pattern] && Re2Regex.TryParse(pattern, out Re2Regex? expression, out error) ? new CookiePredicate(name, expression) : null;
    }

    private static QueryParameterPredicate? QueryParameter(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        Re2Regex? expression = null;
        string[]? texts = args.Texts();
        bool isRight = texts is [_] || (texts is [_, var pattern] && Re2Regex.TryParse(pattern, out expression, out error));
        return isRight ? new QueryParameterPredicate(texts![0], expression) : null;
    }

    private static ForwardedHostPredicate? ForwardedHost(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        return args.Texts() is [{ Length: > 0 } pattern] && Re2Regex.TryParse(pattern, out Re2Regex? expression, out error) ? new ForwardedHostPredicate(expression) : null;
    }

    private static MethodsPredicate? Methods(PredicateArguments args, out string? error)
    {
        string[]? methods = args.Texts();
        error = methods is null ? PredicateArguments.Invalid : methods.Length == 0 ? "at least one method should be specified" : null;
        foreach (string method in methods ?? [])
        {
            string upper = method.ToUpperInvariant();
            if (upper is not ("GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE"))
            {
                error ??= $"method: {upper} is not allowed";
            }
        }

        return error is null ? new MethodsPredicate(methods!) : null;
    }

    private static ContentLengthPredicate? ContentLength(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid;
        return args.Count == 2 && args.TryNumber(0, out double least) && args.TryNumber(1, out double beyond) && (long)least >= 0 && (long)beyond > (long)least
            ? new ContentLengthPredicate((long)least, (long)beyond) : null;
    }
}
