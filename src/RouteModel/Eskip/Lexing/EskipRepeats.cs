namespace RouteModel.Eskip.Lexing;

/// <summary>
/// Stretches of one text that were read and found right: where an equal one begins, there is nothing to read again. As <see cref="EskipSourceCache{T}"/>,
/// without values.
/// </summary>
internal struct EskipRepeats
{
    private readonly Memory<EskipTextSpan> _slots;
    private int _slot;

    /// <param name="slots">Where to keep them, all of length 0; a power of two.</param>
    public EskipRepeats(Memory<EskipTextSpan> slots) => _slots = slots;

    /// <summary>Whether a stretch is known that is equal to what begins at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="delimiter">What the stretch ends in.</param>
    /// <param name="end">Where it ends.</param>
    public bool TryFind(ReadOnlySpan<byte> text, int start, byte delimiter, out int end)
    {
        Span<EskipTextSpan> slots = _slots.Span;
        ReadOnlySpan<byte> rest = text[start..];
        _slot = (int)EskipSourceHash.OfBeginning(rest, delimiter) & (slots.Length - 1);
        EskipTextSpan known = slots[_slot];
        end = start + known.Length;
        if (known.Length == 0 || !rest.StartsWith(text.Slice(known.Start, known.Length)))
        {
            return false;
        }

        // The next to compare is likely to be near here.
        slots[_slot] = known with { Start = start };
        return true;
    }

    /// <summary>Keeps the stretch that was not found last.</summary>
    public readonly void Add(int start, int end) => _slots.Span[_slot] = new EskipTextSpan(start, end - start);
}
