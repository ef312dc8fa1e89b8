using System.Diagnostics.CodeAnalysis;
using System.Text;
using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// Makes the values of one text from its tokens, and each only once where the source repeats. What is asked for first and not found
/// (<c>TryRepeat</c>) is kept when it is made next.
/// </summary>
internal sealed class EskipSourceValues
{
    // A longer literal is hardly ever there twice in different surroundings.
    private const int MaxSharedLiteral = 48;

    private static readonly ValueList<EskipArgument> NoArgs = [];

    private readonly EskipNameTable _names;
    private readonly EskipSourceCache<object> _predicates;
    private readonly EskipSourceCache<EskipFilter> _filters;
    private readonly EskipSourceCache<EskipBackend> _networks;
    private readonly EskipSourceCache<EskipBackend> _loadBalanced;
    private readonly EskipSourceCache<EskipLbEndpoint> _endpoints;
    private readonly EskipSourceCache<string> _texts;
    private readonly List<EskipToken> _arguments = [];
    private readonly List<EskipToken> _addresses = [];
    private int _slot;

    public EskipSourceValues(int length)
    {
        _names = new(length);
        _predicates = new(length);
        _filters = new(length);
        _networks = new(length);
        _loadBalanced = new(length);
        _endpoints = new(length);
        _texts = new(length);
    }

    /// <summary>Where the last thing that was asked for is kept: equal ones have one slot.</summary>
    public int LastSlot => _slot;

    public void BeginArguments() => _arguments.Clear();

    public void Argument(EskipToken value) => _arguments.Add(value);

    /// <summary>Finds what was kept of a predicate that is equal to the one that begins here.</summary>
    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, EskipToken name, out int end, [NotNullWhen(true)] out object? value)
    {
        bool isKnown = _predicates.TryGetAt(text, name.Start, (byte)')', out _slot, out int length, out value);
        end = name.Start + length;
        return isKnown;
    }

    public EskipPredicate Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        var predicate = new EskipPredicate(Name(text, name), Arguments(text));
        KeepPredicate(name, end, predicate);
        return predicate;
    }

    /// <summary>Keeps what became of a predicate.</summary>
    public void KeepPredicate(EskipToken name, int end, object value) => _predicates.Set(_slot, new EskipTextSpan(name.Start, end - name.Start), value);

    /// <summary>Finds a filter that is equal to the one that begins here.</summary>
    public bool TryRepeatFilter(ReadOnlySpan<byte> text, EskipToken name, out int end, [NotNullWhen(true)] out EskipFilter? filter)
    {
        bool isKnown = _filters.TryGetAt(text, name.Start, (byte)')', out _slot, out int length, out filter);
        end = name.Start + length;
        return isKnown;
    }

    public EskipFilter Filter(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        var filter = new EskipFilter(Name(text, name), Arguments(text));
        _filters.Set(_slot, new EskipTextSpan(name.Start, end - name.Start), filter);
        return filter;
    }

    /// <summary>The value of a literal.</summary>
    public string Text(ReadOnlySpan<byte> text, EskipToken literal)
    {
        EskipTextSpan span = literal.Span;
        if (span.Length > MaxSharedLiteral)
        {
            return EskipTokenText.Value(text, literal);
        }

        if (!_texts.TryGet(text, span, out int slot, out string? value))
        {
            value = EskipTokenText.Value(text, literal);
            _texts.Set(slot, span, value);
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

    /// <summary>Finds endpoints that are equal to those that begin here.</summary>
    public bool TryRepeatEndpoints(
        ReadOnlySpan<byte> text,
        EskipToken algorithm,
        EskipToken first,
        out int end,
        [NotNullWhen(true)] out EskipBackend? backend)
    {
        bool isKnown = _loadBalanced.TryGetAt(text, first.Start, (byte)'>', out _slot, out int length, out backend);
        end = first.Start + length;
        if (isKnown && !Ascii.Equals(text[algorithm.Start..algorithm.End], backend!.Algorithm))
        {
            // The endpoints are the same list still; the next route is likely to have this algorithm too.
            backend = EskipBackend.LoadBalanced(Name(text, algorithm), backend.Endpoints);
            _loadBalanced.Set(_slot, new EskipTextSpan(first.Start, length), backend);
        }

        return isKnown;
    }

    /// <summary>The backend of the endpoints that were told.</summary>
    public EskipBackend LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan source)
    {
        var endpoints = new EskipLbEndpoint[_addresses.Count];
        for (int i = 0; i < endpoints.Length; i++)
        {
            endpoints[i] = Endpoint(text, _addresses[i]);
        }

        _addresses.Clear();
        EskipBackend backend = EskipBackend.LoadBalanced(Name(text, algorithm), new ValueList<EskipLbEndpoint>(endpoints));
        _loadBalanced.Set(_slot, source, backend);
        return backend;
    }

    private EskipBackend Network(ReadOnlySpan<byte> text, EskipToken address)
    {
        if (!_networks.TryGet(text, address.Span, out int slot, out EskipBackend? backend))
        {
            backend = EskipBackend.Network(EskipTokenText.Value(text, address));
            _networks.Set(slot, address.Span, backend);
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
