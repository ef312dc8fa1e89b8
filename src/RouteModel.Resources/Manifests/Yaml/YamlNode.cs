namespace RouteModel.Resources.Manifests.Yaml;

internal enum YamlNodeKind
{
    Scalar,
    Sequence,
    Mapping,
    Alias,
}

/// <summary>A node of a document as it is written: nothing resolved, merged or repeated.</summary>
internal sealed class YamlNode(YamlNodeKind kind, int line, int column)
{
    public YamlNodeKind Kind { get; } = kind;

    /// <summary>Where the node begins, from 1 within its document.</summary>
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The full tag; <see langword="null"/> without one.</summary>
    public string? Tag { get; init; }

    /// <summary>A scalar's text, an alias's name.</summary>
    public string Text { get; init; } = "";

    public bool IsPlain { get; init; }

    /// <summary>The entries of a sequence; keys and values in turn of a mapping.</summary>
    public List<YamlNode> Children { get; } = kind is YamlNodeKind.Sequence or YamlNodeKind.Mapping ? [] : None;

    /// <summary>What an alias stands for.</summary>
    public YamlNode? Target { get; init; }

    /// <summary>Whether this key asks for a merge: <c>&lt;&lt;</c>, plain and untagged, or tagged <c>!!merge</c> or <c>!</c>.</summary>
    public bool IsMergeKey => Kind == YamlNodeKind.Scalar && Text == "<<" && (Tag is null ? IsPlain : Tag is YamlTags.Merge or YamlTags.NonSpecific);

    private static List<YamlNode> None { get; } = [];
}
