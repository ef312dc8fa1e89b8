using System.Text;
using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// What Skipper checks of a well-formed route: endpoints, then the arguments of the built-in predicates and that none of them repeats. The first error of
/// the first wrong route is the one that counts. Allocates nothing before the first error, save for addresses that are no plain ones and for headers
/// beyond <see cref="HeaderNames.Few"/> in a route. Upstream: <c>newRouteDefinition</c> and <c>applyPredicates</c> of Skipper, <c>eskip/eskip.go</c>.
/// </summary>
internal struct RouteRules
{
    private EskipToken _id;
    private string? _idText;
    private EskipToken _first;
    private EskipToken _second;
    private int _arguments;
    private bool _hasPath;
    private bool _hasMethod;
    private HeaderNames _headers;
    private EskipTextSpan _scheme;
    private readonly List<EskipError>? _all;
    private EskipError? _predicateError;
    private EskipError? _endpointError;

    /// <summary>The rules that go on after an error.</summary>
    /// <param name="all">Takes every error as it is found.</param>
    public RouteRules(List<EskipError> all) => _all = all;

    /// <summary>The error; null when every complete route is right.</summary>
    public EskipError? Error { get; private set; }

    /// <summary>What the predicate that was told last is.</summary>
    public BuiltInPredicate LastPredicate { get; private set; }

    /// <summary>Whether the predicates of the route are right so far, and every route before.</summary>
    public readonly bool LastIsRight => Error is null && _predicateError is null;

    /// <summary>The first argument of the predicate that was told last, if it has one.</summary>
    public readonly EskipToken FirstArgument => _first;

    /// <summary>The second argument of the predicate that was told last, if it has one.</summary>
    public readonly EskipToken SecondArgument => _second;

    public void BeginRoute(EskipToken id)
    {
        _id = id;
        _idText = null;
        _hasPath = false;
        _hasMethod = false;
        _headers.Clear();
        _scheme = default;
    }

    public void BeginArguments() => _arguments = 0;

    public void Argument(EskipToken value)
    {
        if (_arguments == 0)
        {
            _first = value;
        }
        else if (_arguments == 1)
        {
            _second = value;
        }

        _arguments++;
    }

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        LastPredicate = BuiltInPredicates.Find(text[name.Start..name.End]);
        if (LastPredicate > BuiltInPredicate.Any
            && Error is null
            && _predicateError is null
            && FindFault(text, LastPredicate) is { } fault)
        {
            Report(ref _predicateError, text, fault, new EskipTextSpan(name.Start, end - name.Start));
        }
    }

    /// <summary>Takes a predicate that is equal to one before.</summary>
    /// <returns>Whether it is right here, if that one was; if not, it must be told whole. So must a header, whose name counts in its route.</returns>
    public bool TryRepeat(BuiltInPredicate predicate)
    {
        bool isSecond = false;
        switch (predicate)
        {
            case BuiltInPredicate.Path:
                isSecond = _hasPath;
                _hasPath = true;
                break;
            case BuiltInPredicate.Method:
                isSecond = _hasMethod;
                _hasMethod = true;
                break;
            case BuiltInPredicate.Header:
                return false;
            default:
                break;
        }

        return !isSecond;
    }

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address)
    {
        if (Error is not null || _endpointError is not null)
        {
            return;
        }

        string? fault = null;
        int length = PlainAddress.SchemeLength(text[(address.Start + 1)..(address.End - 1)]);
        if (length < 0 && GoUrl.TryParseRequestUri(EskipTokenText.Value(text, address), out GoUrl? url, out fault))
        {
            length = url.Scheme.Length;
        }

        // Nothing in a scheme is ever escaped, so it stands in the text as it is.
        var scheme = new EskipTextSpan(address.Start + 1, length);
        if (fault is null && _scheme.Length > 0 && !Ascii.EqualsIgnoreCase(text.Slice(_scheme.Start, _scheme.Length), text.Slice(scheme.Start, length)))
        {
            fault = "loadbalancer endpoints cannot have mixed protocols";
        }

        _scheme = scheme;
        if (fault is not null)
        {
            Report(ref _endpointError, text, fault, address.Span);
        }
    }

    /// <summary>The route is complete: its errors count now.</summary>
    public void EndRoute()
    {
        Error ??= _endpointError ?? _predicateError;
        _endpointError = null;
        _predicateError = null;
    }

    private void Report(ref EskipError? first, ReadOnlySpan<byte> text, string message, EskipTextSpan span)
    {
        if (_all is null)
        {
            first = new EskipError(message, EskipErrorReason.InvalidRoute, span, Id(text));
        }
        else if (_all.Count < EskipSyntaxTree.MaxErrors)
        {
            // One string for all errors of a route: there can be many, and the id can be long.
            _all.Add(new EskipError(message, EskipErrorReason.InvalidRoute, span, _idText ??= Id(text)));
        }
    }

    private string? FindFault(ReadOnlySpan<byte> text, BuiltInPredicate predicate)
    {
        switch (predicate)
        {
            case BuiltInPredicate.Path when _hasPath:
                return "duplicate path tree predicate";
            case BuiltInPredicate.Method when _hasMethod:
                return "duplicate method predicate";
            default:
                break;
        }

        int arity = predicate.Arity();
        if (_arguments != arity || _first.Kind == EskipTokenKind.Number || (arity == 2 && _second.Kind == EskipTokenKind.Number))
        {
            string expected = $"{predicate} predicate expects {(arity == 1 ? "1 string argument" : "2 string arguments")}";
            return _all is null ? $"invalid route {GoSyntax.Quote(Id(text))}: {expected}" : expected;
        }

        _hasPath |= predicate == BuiltInPredicate.Path;
        _hasMethod |= predicate == BuiltInPredicate.Method;
        return predicate == BuiltInPredicate.Header && !_headers.Add(text, _first)
            ? "duplicate header predicate: " + EskipTokenText.Value(text, _first)
            : null;
    }

    private readonly string Id(ReadOnlySpan<byte> text) => EskipTokenText.Value(text, _id);
}
