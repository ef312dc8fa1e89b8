namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The positions of the tokens of a document that was written anew.</summary>
internal sealed class TokenMap : SourceMap
{
    private readonly int[] _offsets;
    private readonly SourcePosition[] _positions;

    private readonly SourcePosition _origin;
    private readonly string _text;

    private TokenMap(int[] offsets, SourcePosition[] positions, SourcePosition origin, string text) =>
        (_offsets, _positions, _origin, _text) = (offsets, positions, origin, text);

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset)
    {
        return LocateInText(jsonOffset).After(_origin);
    }

    /// <inheritdoc/>
    internal override SourcePosition LocateWithin(int jsonOffset, string value, int index) =>
        ScalarPlaces.Locate(_text, LocateInText(jsonOffset), value, index).After(_origin);

    private SourcePosition LocateInText(int jsonOffset)
    {
        int at = Array.BinarySearch(_offsets, jsonOffset);
        return _positions[at >= 0 ? at : Math.Max(~at - 1, 0)];
    }

    /// <summary>Gathers tokens in the order of their offsets.</summary>
    /// <param name="origin">Where the document begins in its stream.</param>
    /// <param name="text">The text of the document.</param>
    internal sealed class Builder(SourcePosition origin, string text)
    {
        private readonly List<int> _offsets = [];
        private readonly List<SourcePosition> _positions = [];

        public void Add(int offset, GoValue value)
        {
            _offsets.Add(offset);
            _positions.Add(new SourcePosition(value.Line, value.Column));
        }

        public TokenMap Build() => new([.. _offsets], [.. _positions], origin, text);
    }
}
