namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The positions of the tokens of a document that was written anew.</summary>
internal sealed class TokenMap : SourceMap
{
    private readonly int[] _offsets;
    private readonly SourcePosition[] _positions;

    private TokenMap(int[] offsets, SourcePosition[] positions) => (_offsets, _positions) = (offsets, positions);

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset)
    {
        int at = Array.BinarySearch(_offsets, jsonOffset);
        return _positions[at >= 0 ? at : Math.Max(~at - 1, 0)];
    }

    /// <summary>Gathers tokens in the order of their offsets.</summary>
    /// <param name="origin">Where the document begins in its stream.</param>
    internal sealed class Builder(SourcePosition origin)
    {
        private readonly List<int> _offsets = [];
        private readonly List<SourcePosition> _positions = [];

        public void Add(int offset, GoValue value)
        {
            _offsets.Add(offset);
            _positions.Add(new SourcePosition(value.Line, value.Column).After(origin));
        }

        public TokenMap Build() => new([.. _offsets], [.. _positions]);
    }
}
