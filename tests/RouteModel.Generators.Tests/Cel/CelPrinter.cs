using System.Globalization;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel;

/// <summary>Prints trees for comparison.</summary>
internal static class CelPrinter
{
    public static string Print(CelNode node) => node switch
    {
        CelLiteral { Value: null } => "null",
        CelLiteral { Value: bool flag } => flag ? "true" : "false",
        CelLiteral { Value: long number } => number.ToString(CultureInfo.InvariantCulture),
        CelLiteral { Value: ulong number } => number.ToString(CultureInfo.InvariantCulture) + "u",
        CelLiteral { Value: double number } => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        CelLiteral { Value: string text } => $"'{text}'",
        CelLiteral { Value: byte[] bytes } => $"b'{Convert.ToHexString(bytes)}'",
        CelIdentifier identifier => identifier.Name,
        CelSelection { IsPresenceTest: true } test => $"has({Print(test.Operand)}.{test.Field})",
        CelSelection selection => $"{Print(selection.Operand)}.{selection.Field}",
        CelCall { Receiver: { } receiver } call => $"{Print(receiver)}.{call.Function}({Join(call.Arguments)})",
        CelCall call => $"{call.Function}({Join(call.Arguments)})",
        CelListLiteral list => $"[{string.Join(", ", list.Elements.Select(element => Mark(element.IsOptional) + Print(element.Value)))}]",
        CelMapLiteral map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Mark(entry.IsOptional)}{Print(entry.Key)}: {Print(entry.Value)}"))}}}",
        CelMessageLiteral message =>
            $"{message.TypeName}{{{string.Join(", ", message.Fields.Select(field => $"{Mark(field.IsOptional)}{field.Name}: {Print(field.Value)}"))}}}",
        CelComprehension loop =>
            $"for {loop.Variable}{(loop.Variable2 is { } second ? ", " + second : "")} in {Print(loop.Range)} "
            + $"({loop.Accumulator} = {Print(loop.Initial)}; {Print(loop.Condition)}; {Print(loop.Step)}; {Print(loop.Result)})",
        CelBinding binding => $"let {binding.Variable} = {Print(binding.Value)} ({Print(binding.Body)})",
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    private static string Mark(bool isOptional) => isOptional ? "?" : "";

    private static string Join(IReadOnlyList<CelNode> nodes) => string.Join(", ", nodes.Select(Print));
}
