namespace RouteModel.Resources.Cel.Values;

/// <summary>Two lists one behind the other. Nothing is copied, so that lists added to themselves over and over need no memory.</summary>
/// <remarks>cel-go: <c>concatList</c>.</remarks>
internal sealed class CelConcatenation(CelList first, CelList second) : CelList
{
    public override int Count { get; } = (int)Math.Min((long)first.Count + second.Count, int.MaxValue);

    public override CelValue this[int index]
    {
        get
        {
            CelList list = this;
            while (list is CelConcatenation pair)
            {
                int before = pair.First.Count;
                list = index < before ? pair.First : pair.Second;
                index -= index < before ? 0 : before;
            }

            return list[index];
        }
    }

    internal override string GoTypeName => "*types.concatList";

    internal override ulong Size { get; } = second.Size > ulong.MaxValue - first.Size ? ulong.MaxValue : first.Size + second.Size;

    private CelList First { get; } = first;

    private CelList Second { get; } = second;
}
