using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>
/// Finds what the API server computes when it builds a program: literals, lists and maps of constants, and conversions of constants. They
/// cost nothing when the rule runs, and where one of them fails there is no program.
/// </summary>
/// <remarks>cel-go v0.26: <c>interpreter/decorators.go</c>, <c>interpreter/optimizations.go</c>.</remarks>
internal sealed class CelFolder
{
    private readonly Dictionary<CelNode, object?> _constants = [];

    private CelFolder()
    {
    }

    /// <summary>Marks the folded nodes.</summary>
    /// <returns>Why no program can be built, as the API server words it; <see langword="null"/> if one can.</returns>
    public static string? Fold(CelNode root)
    {
        var folder = new CelFolder();
        foreach (CelNode node in BottomUp(root))
        {
            if (folder.Visit(node) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    /// <summary>The node and all below it, parts before what they are part of, from left to right.</summary>
    private static IEnumerable<CelNode> BottomUp(CelNode root)
    {
        var open = new Stack<CelNode>();
        var closed = new Stack<CelNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            CelNode node = open.Pop();
            closed.Push(node);
            foreach (CelNode child in CelTree.Children(node))
            {
                open.Push(child);
            }
        }

        return closed;
    }

    private string? Visit(CelNode node)
    {
        switch (node)
        {
            case CelLiteral literal:
                Keep(node, literal.Value);
                return null;
            case CelIdentifier { IsType: true }:
                Keep(node, new FoldedValue("type"));
                return null;
            case CelListLiteral list when list.Elements.All(element => _constants.ContainsKey(element.Value)):
                Keep(node, new FoldedList(list.Elements.Select(element => _constants[element.Value]).ToArray()));
                return null;
            case CelMapLiteral map when map.Entries.All(entry => _constants.ContainsKey(entry.Key) && _constants.ContainsKey(entry.Value)):
                Keep(node, new FoldedValue("map"));
                return null;
            case CelCall call:
                return Visit(call);
            default:
                return null;
        }
    }

    private string? Visit(CelCall call)
    {
        if (call is { Receiver: null, Arguments.Count: 1 } && IsConversion(call.Function) && _constants.TryGetValue(call.Arguments[0], out object? value))
        {
            ConversionResult result = ConstantConversion.Convert(call.Function, value);
            Keep(call, result.Value);
            return result.Error;
        }

        if (call.Overloads.Count == 1 && call.Overloads[0] == "in_list" && _constants.TryGetValue(call.Arguments[1], out object? container) && container is FoldedList list)
        {
            if (list.Items.Count == 0)
            {
                Keep(call, false);
            }

            call.IsSetMembership = list.Items.Count > 0 && list.Items.All(item => item is bool or long or ulong or double or string);
            return null;
        }

        int index = call.Function is "matches" or "find" or "findAll" ? (call.Receiver is null ? 1 : 0) : -1;
        bool hasPattern = index >= 0 && index < call.Arguments.Count;
        return hasPattern && _constants.TryGetValue(call.Arguments[index], out object? pattern) && pattern is string text ? PatternError(text) : null;
    }

    /// <summary>What RE2 says against a pattern; <see langword="null"/> if it takes it.</summary>
    public static string? PatternError(string pattern)
    {
        _ = Re2Parser.Parse(pattern, out string? error);
        return error;
    }

    private static bool IsConversion(string function) => function is
        "bool" or "bytes" or "double" or "duration" or "dyn" or "int" or "string" or "timestamp" or "type" or "uint";

    private void Keep(CelNode node, object? value)
    {
        node.IsFolded = true;
        _constants[node] = value;
    }
}

/// <summary>A folded list.</summary>
internal sealed record FoldedList(IReadOnlyList<object?> Items);

/// <summary>A folded value of which only the type matters, by its name at run time.</summary>
internal sealed record FoldedValue(string TypeName);
