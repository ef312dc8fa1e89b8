using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Verdicts;

/// <summary>One object of a manifest: a document, or an item of a list that a document holds.</summary>
internal sealed record ManifestObject
{
    /// <summary>The document that it is in.</summary>
    public required ManifestDocument Document { get; init; }

    /// <summary>The object as UTF-8 JSON; empty with a <see cref="Fault"/>.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Leads from offsets in <see cref="Json"/> to the original text.</summary>
    public required SourceMap Source { get; init; }

    /// <summary>Why it is no object of any kind; <see langword="null"/> if it is one.</summary>
    public Finding? Fault { get; init; }

    /// <summary>Group and version as the object names them, or its list for it; <see langword="null"/> where nothing does.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The kind, in the same way.</summary>
    public string? Kind { get; init; }

    /// <summary>The namespace in the metadata, if any.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name in the metadata, if any.</summary>
    public string? Name { get; init; }

    /// <summary>The offset in <see cref="Json"/> at which the object is shown to people: its name, or else its beginning.</summary>
    public int PlaceOffset { get; init; }

    /// <summary>Where the object is shown to people.</summary>
    public SourcePosition Place => Source.Locate(PlaceOffset);
}
