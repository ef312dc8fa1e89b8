using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Makes the values of one text from its tokens, and each only once where the source repeats.</summary>
internal sealed class EskipSourceValues
{
    private static readonly ValueList<EskipArgument> NoArgs = [];

    private readonly EskipNameTable _names = new();
    private readonly EskipSourceCache<EskipPredicate> _predicates;
    private readonly EskipSourceCache<EskipFilter> _filters;
    private readonly EskipSourceCache<EskipBackend> _backends;
    private readonly EskipSourceCache<EskipLbEndpoint> _endpoints;
    private readonly EskipSourceCache<string> _texts;
    private readonly List<EskipToken> _arguments = [];
    private readonly List<EskipToken> _addresses = [];

    public EskipSourceValues(int length)
    {
        _predicates = new(length);
        _filters = new(length);
        _backends = new(length);
        _endpoints = new(length);
        _texts = new(length);
    }

    public void BeginArguments() => _arguments.Clear();

    public void Argument(EskipToken value) => _arguments.Add(value);

    public EskipPredicate Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        var source = new EskipTextSpan(name.Start, end - name.Start);
        if (!_predicates.TryGet(text, source, out int slot, out EskipPredicate? predicate))
        {
            predicate = new EskipPredicate(Name(text, name), Arguments(text));
            _predicates.Set(slot, source, predicate);
        }

        return predicate;
    }

    public EskipFilter Filter(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        var source = new EskipTextSpan(name.Start, end - name.Start);
        if (!_filters.TryGet(text, source, out int slot, out EskipFilter? filter))
        {
            filter = new EskipFilter(Name(text, name), Arguments(text));
            _filters.Set(slot, source, filter);
        }

        return filter;
    }

    /// <summary>The value of a literal.</summary>
    public string Text(ReadOnlySpan<byte> text, EskipToken literal)
    {
        if (!_texts.TryGet(text, literal.Span, out int slot, out string? value))
        {
            value = EskipTokenText.Value(text, literal);
            _texts.Set(slot, literal.Span, value);
        }

        return value;
    }

    /// <summary>An address or a fixed backend.</summary>
    public EskipBackend Backend(ReadOnlySpan<byte> text, EskipToken backend) => backend.Kind switch
    {
        EskipTokenKind.Shunt => EskipBackend.Shunt,
        EskipTokenKind.Loopback => EskipBackend.Loopback,
        EskipTokenKind.Dynamic => EskipBackend.Dynamic,
        EskipTokenKind.Forward => EskipBackend.Forward,
        _ => Network(text, backend),
    };

    public void Endpoint(EskipToken address) => _addresses.Add(address);

    /// <summary>The backend of the endpoints that were told.</summary>
    public EskipBackend LoadBalanced(ReadOnlySpan<byte> text, EskipToken open, EskipToken algorithm, EskipToken close)
    {
        var source = new EskipTextSpan(open.Start, close.End - open.Start);
        if (!_backends.TryGet(text, source, out int slot, out EskipBackend? backend))
        {
            var endpoints = new EskipLbEndpoint[_addresses.Count];
            for (int i = 0; i < endpoints.Length; i++)
            {
                endpoints[i] = Endpoint(text, _addresses[i]);
            }

            backend = EskipBackend.LoadBalanced(Name(text, algorithm), new ValueList<EskipLbEndpoint>(endpoints));
            _backends.Set(slot, source, backend);
        }

        _addresses.Clear();
        return backend;
    }

    private EskipBackend Network(ReadOnlySpan<byte> text, EskipToken address)
    {
        if (!_backends.TryGet(text, address.Span, out int slot, out EskipBackend? backend))
        {
            backend = EskipBackend.Network(EskipTokenText.Value(text, address));
            _backends.Set(slot, address.Span, backend);
        }

        return backend;
    }

    private EskipLbEndpoint Endpoint(ReadOnlySpan<byte> text, EskipToken address)
    {
        if (!_endpoints.TryGet(text, address.Span, out int slot, out EskipLbEndpoint? endpoint))
        {
            endpoint = LbEndpointText.Read(EskipTokenText.Value(text, address));
            _endpoints.Set(slot, address.Span, endpoint);
        }

        return endpoint;
    }

    private string Name(ReadOnlySpan<byte> text, EskipToken symbol) => symbol.End == symbol.Start ? "" : _names.Get(text[symbol.Start..symbol.End]);

    private ValueList<EskipArgument> Arguments(ReadOnlySpan<byte> text)
    {
        if (_arguments.Count == 0)
        {
            return NoArgs;
        }

        var args = new EskipArgument[_arguments.Count];
        for (int i = 0; i < args.Length; i++)
        {
            EskipToken token = _arguments[i];
            args[i] = token.Kind == EskipTokenKind.Number ? EskipTokenText.Number(text, token) : Text(text, token);
        }

        return new ValueList<EskipArgument>(args);
    }
}
