using System.Buffers;
using System.Numerics;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>Checks what the grammar reads, and makes nothing of it. Allocates no more than <see cref="RouteRules"/> does.</summary>
internal struct CheckSink : IEskipSink
{
    private const int MaxSlots = 4096;
    private const int BytesPerSlot = 256;

    private readonly EskipTextSpan[] _slots;
    private RouteRules _rules;
    private EskipRepeats _predicates;
    private EskipRepeats _filters;
    private EskipRepeats _endpoints;
    private bool _mayRepeat;

    /// <param name="length">The length of the text: a short one gets few slots.</param>
    public CheckSink(int length)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerSlot, 1, MaxSlots));
        _slots = ArrayPool<EskipTextSpan>.Shared.Rent(3 * size);
        Array.Clear(_slots);
        _predicates = new EskipRepeats(_slots.AsMemory(0, size));
        _filters = new EskipRepeats(_slots.AsMemory(size, size));
        _endpoints = new EskipRepeats(_slots.AsMemory(2 * size, size));
    }

    /// <summary>The first error of a route; null when there is none.</summary>
    public readonly EskipError? Error => _rules.Error;

    /// <summary>Gives the memory back; nothing is read any more.</summary>
    public readonly void Return() => ArrayPool<EskipTextSpan>.Shared.Return(_slots);

    public void BeginRoute(EskipToken id) => _rules.BeginRoute(id);

    public void BeginArguments() => _rules.BeginArguments();

    public void Argument(EskipToken value) => _rules.Argument(value);

    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, EskipToken name, out int end)
    {
        end = 0;
        BuiltInPredicate predicate = BuiltInPredicates.Find(text[name.Start..name.End]);
        _mayRepeat = RouteRules.MayRepeat(predicate);
        return _mayRepeat && _predicates.TryFind(text, name.Start, (byte)')', out end) && _rules.TryRepeat(predicate);
    }

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        _rules.Predicate(text, name, end);
        if (_mayRepeat)
        {
            _predicates.Add(name.Start, end);
        }
    }

    public bool TryRepeatFilter(ReadOnlySpan<byte> text, EskipToken name, out int end) => _filters.TryFind(text, name.Start, (byte)')', out end);

    public void Filter(ReadOnlySpan<byte> text, EskipToken name, int end) => _filters.Add(name.Start, end);

    public void Backend(ReadOnlySpan<byte> text, EskipToken backend) => _rules.EndRoute();

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address) => _rules.Endpoint(text, address);

    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, EskipToken first, out int end)
    {
        if (!_endpoints.TryFind(text, first.Start, (byte)'>', out end))
        {
            return false;
        }

        _rules.EndRoute();
        return true;
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints)
    {
        _rules.EndRoute();
        _endpoints.Add(endpoints.Start, endpoints.End);
    }
}
