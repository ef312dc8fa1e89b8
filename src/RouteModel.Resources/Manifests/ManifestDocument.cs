namespace RouteModel.Resources.Manifests;

/// <summary>One document of a YAML or JSON stream, turned into JSON as Kubernetes does it.</summary>
public sealed class ManifestDocument
{
    /// <summary>The document's number among those of its stream that hold something, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The document as UTF-8 JSON; empty when it could not be read (<see cref="Error"/> says why).</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Whether the document is <c>null</c>, as a document without content is.</summary>
    public bool IsNull => Json.Span.SequenceEqual("null"u8);

    /// <summary>Leads from offsets in <see cref="Json"/> to the original text.</summary>
    public required SourceMap Source { get; init; }

    /// <summary>Why the document could not be read, with its position; <see langword="null"/> if it could.</summary>
    public Finding? Error { get; init; }

    /// <summary>Keys that stand twice in one mapping, one finding (rule <see cref="FindingRule.Strict"/>) each. Only YAML reports them here; JSON duplicates are the reader's to find.</summary>
    public IReadOnlyList<Finding> Duplicates { get; init; } = [];

    /// <summary>What the API server's strict YAML decoding says of <see cref="Duplicates"/>, as one text; <see langword="null"/> without any.</summary>
    public string? StrictError { get; init; }

    /// <summary>
    /// What is read without complaint yet hardly meant (rule <see cref="FindingRule.Lint"/>): keys such as <c>1</c> and <c>'1'</c>
    /// that are different in YAML and the same in JSON.
    /// </summary>
    public IReadOnlyList<Finding> Advice { get; init; } = [];
}
