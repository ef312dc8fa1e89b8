using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>Checks what the grammar reads, and makes nothing of it. Allocates no more than <see cref="RouteRules"/> does.</summary>
internal struct CheckSink : IEskipSink
{
    private RouteRules _rules;
    private EskipSourceCache<BuiltInPredicate> _predicates;
    private EskipSourceCache<bool> _filters;
    private EskipSourceCache<bool> _endpoints;

    /// <param name="length">The length of the text.</param>
    public CheckSink(int length)
    {
        _predicates = new(length);
        _filters = new(length);
        _endpoints = new(length);
    }

    /// <summary>The first error of a route; null when there is none.</summary>
    public readonly EskipError? Error => _rules.Error;

    /// <summary>Gives the memory back; nothing is read any more.</summary>
    public readonly void Return()
    {
        _predicates.Return();
        _filters.Return();
        _endpoints.Return();
    }

    public void BeginRoute(EskipToken id) => _rules.BeginRoute(id);

    public void BeginArguments() => _rules.BeginArguments();

    public void Argument(EskipToken value) => _rules.Argument(value);

    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, int start, out int end) =>
        _predicates.TryFindAt(text, start, (byte)')', out end, out BuiltInPredicate kind) && _rules.TryRepeat(kind);

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        _rules.Predicate(text, name, end);
        _predicates.Keep(new EskipTextSpan(name.Start, end - name.Start), _rules.LastPredicate);
    }

    public bool TryRepeatFilter(ReadOnlySpan<byte> text, int start, out int end) => _filters.TryFindAt(text, start, (byte)')', out end, out _);

    public readonly void Filter(ReadOnlySpan<byte> text, EskipToken name, int end) => _filters.Keep(new EskipTextSpan(name.Start, end - name.Start), true);

    public void Backend(ReadOnlySpan<byte> text, EskipToken backend) => _rules.EndRoute();

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address) => _rules.Endpoint(text, address);

    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, int start, out int end)
    {
        if (!_endpoints.TryFindAt(text, start, (byte)'>', out end, out _))
        {
            return false;
        }

        _rules.EndRoute();
        return true;
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints)
    {
        _rules.EndRoute();
        _endpoints.Keep(endpoints, true);
    }
}
