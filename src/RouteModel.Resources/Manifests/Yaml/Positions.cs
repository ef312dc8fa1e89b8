using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>From positions within a document to positions in its stream.</summary>
internal static class Positions
{
    /// <summary>The position in the stream of one that counts from <paramref name="origin"/>.</summary>
    public static SourcePosition After(this SourcePosition position, SourcePosition origin) =>
        new(position.Line + origin.Line - 1, position.Line == 1 ? position.Column + origin.Column - 1 : position.Column);

    public static SourcePosition After(this Mark mark, SourcePosition origin) =>
        new SourcePosition((int)mark.Line, (int)mark.Column).After(origin);
}
