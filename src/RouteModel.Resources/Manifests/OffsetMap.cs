namespace RouteModel.Resources.Manifests;

/// <summary>Keeps offsets as columns, for texts that nobody but the caller knows the places of.</summary>
internal sealed class OffsetMap : SourceMap
{
    private OffsetMap()
    {
    }

    public static OffsetMap Instance { get; } = new();

    /// <inheritdoc/>
    public override SourcePosition Locate(int jsonOffset) => new(1, jsonOffset);
}
