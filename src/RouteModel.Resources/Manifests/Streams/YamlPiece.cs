namespace RouteModel.Resources.Manifests.Streams;

/// <summary>One document of a YAML stream as kubectl cuts it.</summary>
/// <param name="Text">Its text, every line ended by a line feed.</param>
/// <param name="Origin">Where it begins in its stream.</param>
/// <param name="Problem">Why the stream cannot be cut any further; then there is no text.</param>
internal readonly record struct YamlPiece(ReadOnlyMemory<byte> Text, SourcePosition Origin, string? Problem = null)
{
    /// <summary>Whether there is nothing in it but separators and blanks, so that it need not be read to be known as null.</summary>
    public bool IsBlank
    {
        get
        {
            ReadOnlySpan<byte> text = Text.Span;
            text = text.StartsWith("---"u8) ? text[3..] : text;
            return !text.ContainsAnyExcept((byte)' ', (byte)'\n');
        }
    }
}
