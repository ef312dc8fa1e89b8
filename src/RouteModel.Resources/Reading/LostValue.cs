using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Reading;

/// <summary>A value that the server takes and no model can hold, such as a list where its schema has a string with a format.</summary>
internal static class LostValue
{
    /// <summary>The finding that there is one.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="source">Leads to the original text.</param>
    public static Finding At(int offset, CustomResourceKind kind, SourceMap source) => new()
    {
        Rule = FindingRule.Schema,
        Message = $"A value does not fit its place in the model of {kind.Kind}.",
        Position = source.Locate(offset),
    };
}
