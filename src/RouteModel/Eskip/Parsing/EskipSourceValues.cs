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
    private readonly List<EskipToken> _arguments = [];
    private readonly List<EskipToken> _addresses = [];
    private EskipSourceCache<KnownPredicate> _predicates;
    private EskipSourceCache<EskipFilter> _filters;
    private EskipSourceCache<EskipBackend> _networks;
    private EskipSourceCache<EskipBackend> _loadBalanced;
    private EskipSourceCache<string> _texts;

    public EskipSourceValues(int length)
    {
        _names = new(length);
        _predicates = new(length);
        _filters = new(length);
        _networks = new(length);
        _loadBalanced = new(length);
        _texts = new(length);
    }

    /// <summary>A number that equal predicates have in common: where the last one is kept.</summary>
    public int LastPredicateSlot => _predicates.LastSlot;

    /// <summary>A number that equal filters have in common: where the last one is kept.</summary>
    public int LastFilterSlot => _filters.LastSlot;

    /// <summary>Gives pooled memory back; nothing is asked for any more.</summary>
    public void Return()
    {
        _predicates.Return();
        _filters.Return();
        _networks.Return();
        _loadBalanced.Return();
        _texts.Return();
    }

    public void BeginArguments() => _arguments.Clear();

    public void Argument(EskipToken value) => _arguments.Add(value);

    /// <summary>Finds what was kept of a predicate that is equal to the one that begins here.</summary>
    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, int start, out int end, out KnownPredicate known) =>
        _predicates.TryFindAt(text, start, (byte)')', out end, out known);

    public EskipPredicate Predicate(ReadOnlySpan<byte> text, EskipToken name) => new(Name(text, name), Arguments(text));

    /// <summary>Keeps what became of a predicate.</summary>
    public void KeepPredicate(EskipToken name, int end, KnownPredicate known) => _predicates.Keep(new EskipTextSpan(name.Start, end - name.Start), known);

    /// <summary>Finds a filter that is equal to the one that begins here.</summary>
    public bool TryRepeatFilter(ReadOnlySpan<byte> text, int start, out int end, out EskipFilter filter) =>
        _filters.TryFindAt(text, start, (byte)')', out end, out filter);

    public EskipFilter Filter(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        var filter = new EskipFilter(Name(text, name), Arguments(text));
        _filters.Keep(new EskipTextSpan(name.Start, end - name.Start), filter);
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

        if (!_texts.TryFind(text, span, out string? value))
        {
            value = EskipTokenText.Value(text, literal);
            _texts.Keep(span, value);
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
    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, int start, out int end, out EskipBackend backend)
    {
        if (!_loadBalanced.TryFindAt(text, start, (byte)'>', out end, out backend))
        {
            return false;
        }

        if (!Ascii.Equals(text[algorithm.Start..algorithm.End], backend.Algorithm))
        {
            // The endpoints are the same list still; the next route is likely to have this algorithm too.
            backend = EskipBackend.LoadBalanced(Name(text, algorithm), backend.Endpoints);
            _loadBalanced.Keep(new EskipTextSpan(start, end - start), backend);
        }

        return true;
    }

    /// <summary>The backend of the endpoints that were told.</summary>
    public EskipBackend LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan source)
    {
        var endpoints = new EskipLbEndpoint[_addresses.Count];
        for (int i = 0; i < endpoints.Length; i++)
        {
            endpoints[i] = LbEndpointText.Read(EskipTokenText.Value(text, _addresses[i]));
        }

        _addresses.Clear();
        EskipBackend backend = EskipBackend.LoadBalanced(Name(text, algorithm), new ValueList<EskipLbEndpoint>(endpoints));
        _loadBalanced.Keep(source, backend);
        return backend;
    }

    private EskipBackend Network(ReadOnlySpan<byte> text, EskipToken address)
    {
        if (!_networks.TryFind(text, address.Span, out EskipBackend? backend))
        {
            backend = EskipBackend.Network(EskipTokenText.Value(text, address));
            _networks.Keep(address.Span, backend);
        }

        return backend;
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
