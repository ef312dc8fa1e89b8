namespace RouteModel.Resources.Manifests;

/// <summary>Leads from an offset in a document's JSON back to the text the document was written in.</summary>
public abstract class SourceMap
{
    /// <summary>The position of the token that begins at, or contains, the byte <paramref name="jsonOffset"/> of <see cref="ManifestDocument.Json"/>.</summary>
    /// <remarks>Offsets outside the document are taken to its nearest end.</remarks>
    public abstract SourcePosition Locate(int jsonOffset);
}
