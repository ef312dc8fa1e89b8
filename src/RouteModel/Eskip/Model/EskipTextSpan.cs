namespace RouteModel.Eskip;

/// <summary>A stretch of a text, in bytes of its UTF-8 form.</summary>
/// <param name="Start">The offset of the first byte, from 0.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct EskipTextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last byte.</summary>
    public int End => Start + Length;
}
