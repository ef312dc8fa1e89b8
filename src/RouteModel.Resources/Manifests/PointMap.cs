namespace RouteModel.Resources.Manifests;

/// <summary>Leads everywhere to one position: the map of a document that could not be read.</summary>
internal sealed class PointMap(SourcePosition position) : SourceMap
{
    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset) => position;
}
