namespace RouteModel.Resources.Manifests;

/// <summary>Leads from an offset in a document's JSON back to the text the document was written in.</summary>
public abstract class SourceMap
{
    private protected SourceMap()
    {
    }

    /// <summary>The position of the token that begins at, or contains, the byte <paramref name="jsonOffset"/> of <see cref="ManifestDocument.Json"/>.</summary>
    /// <remarks>Offsets outside the document are taken to its nearest end.</remarks>
    public abstract SourcePosition Locate(int jsonOffset);

    /// <summary>The position of a character inside a string.</summary>
    /// <param name="jsonOffset">The offset of the string's token.</param>
    /// <param name="value">The string.</param>
    /// <param name="index">The index of the character in it, in UTF-16 units.</param>
    internal virtual SourcePosition LocateWithin(int jsonOffset, string value, int index) => Locate(jsonOffset);
}
