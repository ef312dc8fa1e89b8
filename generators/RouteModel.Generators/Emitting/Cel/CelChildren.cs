using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>The parts of a node from which its C# is made, in the order of evaluation.</summary>
internal static class CelChildren
{
    public static IReadOnlyList<CelNode> Of(CelNode node) => node switch
    {
        CelSelection selection => [selection.Operand],
        CelCall { Receiver: { } receiver } call => [receiver, .. call.Arguments],
        CelCall call => call.Arguments,
        CelListLiteral list => [.. list.Elements.Select(element => element.Value)],
        CelMapLiteral map => [.. map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })],
        CelMessageLiteral message => [.. message.Fields.Select(field => field.Value)],
        CelComprehension comprehension => [comprehension.Range, .. ComprehensionParts.Of(comprehension)],
        CelBinding binding => [binding.Value, binding.Body],
        _ => [],
    };
}
