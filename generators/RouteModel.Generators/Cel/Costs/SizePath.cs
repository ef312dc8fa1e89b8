namespace RouteModel.Generators.Cel.Costs;

/// <summary>The way from a variable to a value: the variable, then field names and <see cref="Items"/>, <see cref="Keys"/>, <see cref="Values"/>.</summary>
/// <remarks>
/// Two paths that are made of one share its memory as slices of Go do, and the later then writes over the end of the earlier. Estimates of the
/// API server depend on it: in <c>self.list.all(x, x.a.all(y, x.b == y))</c> the loop over <c>x.a</c> is as long as <c>x.b</c>.
/// </remarks>
internal readonly struct SizePath
{
    public const string Items = "@items";
    public const string Keys = "@keys";
    public const string Values = "@values";
    public const string Indices = "@indices";

    private readonly string[]? _segments;

    private SizePath(string[] segments, int length)
    {
        _segments = segments;
        Length = length;
    }

    public int Length { get; }

    public string this[int index] => _segments![index];

    public static SizePath Start(string variable) => new([variable], 1);

    public SizePath Append(string segment)
    {
        string[] segments = _segments ?? [];
        if (Length == segments.Length)
        {
            string[] grown = new string[Math.Max(1, segments.Length * 2)];
            Array.Copy(segments, grown, Length);
            segments = grown;
        }

        segments[Length] = segment;
        return new SizePath(segments, Length + 1);
    }

    /// <summary>The same way with memory of its own.</summary>
    public SizePath Copy() => _segments is null ? this : new SizePath((string[])_segments.Clone(), Length);
}
