using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Definitions;

/// <summary>A CustomResourceDefinition that was read.</summary>
/// <param name="Source">The file it stands in, where that is to be told.</param>
/// <param name="Object">The object.</param>
/// <param name="Text">The definition as the generator is handed it.</param>
internal sealed record Definition(InputSource? Source, ManifestObject Object, OrderedJson Text)
{
    /// <summary>A finding about the definition as a whole.</summary>
    public Finding About(string message) => new() { Rule = FindingRule.Document, Message = message, Position = Object.Place };
}
