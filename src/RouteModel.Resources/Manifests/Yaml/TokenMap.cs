namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The positions of the tokens of a document that was written anew.</summary>
internal sealed class TokenMap : SourceMap
{
    private readonly int[] offsets;
    private readonly SourcePosition[] positions;

    private TokenMap(int[] offsets, SourcePosition[] positions) => (this.offsets, this.positions) = (offsets, positions);

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset)
    {
        int at = Array.BinarySearch(offsets, jsonOffset);
        return positions[at >= 0 ? at : Math.Max(~at - 1, 0)];
    }

    /// <summary>Gathers tokens in the order of their offsets.</summary>
    /// <param name="origin">Where the document begins in its stream.</param>
    internal sealed class Builder(SourcePosition origin)
    {
        private readonly List<int> offsets = [];
        private readonly List<SourcePosition> positions = [];

        public void Add(int offset, GoValue value)
        {
            offsets.Add(offset);
            positions.Add(new SourcePosition(value.Line, value.Column).After(origin));
        }

        public TokenMap Build() => new([.. offsets], [.. positions]);
    }
}
