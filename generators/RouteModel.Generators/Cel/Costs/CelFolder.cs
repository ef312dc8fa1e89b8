using RouteModel.Generators.Cel.Evaluation;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text.Re2.Syntax;
using Entries = RouteModel.Resources.Cel.CelEntry;
using F = RouteModel.Resources.Cel.CelFunctions;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>
/// Finds what the API server computes when it builds a program: literals, lists and maps of constants, and conversions of constants. They
/// cost nothing when the rule runs, and where one of them fails there is no program; nor is there one with an index that nothing can have.
/// </summary>
/// <remarks>cel-go v0.26: <c>interpreter/decorators.go</c>, <c>interpreter/optimizations.go</c>.</remarks>
internal sealed class CelFolder
{
    private readonly Dictionary<CelNode, CelValue> _constants = [];

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
                Keep(node, LiteralValue.Of(literal));
                return null;
            case CelIdentifier { IsType: true } type:
                Keep(node, new CelTypeValue(type.Name));
                return null;
            case CelListLiteral list when list.Elements.All(element => _constants.ContainsKey(element.Value)):
                Keep(node, F.ConstantList([.. list.Elements.Select(element => _constants[element.Value])]));
                return null;
            case CelMapLiteral map when map.Entries.All(entry => _constants.ContainsKey(entry.Key) && _constants.ContainsKey(entry.Value)):
                Keep(node, F.ConstantMap([.. map.Entries.Select(entry => new Entries(_constants[entry.Key], _constants[entry.Value]))]));
                return null;
            case CelCall call:
                return Visit(call);
            default:
                return null;
        }
    }

    private string? Visit(CelCall call)
    {
        if (call is { Receiver: null, Arguments.Count: 1 } && IsConversion(call.Function) && _constants.TryGetValue(call.Arguments[0], out CelValue? value))
        {
            CelValue result = FunctionCalls.Call(new CelEvaluation(), call, call.Arguments, [value]);
            Keep(call, result);
            return (result as CelError)?.Message;
        }

        if (call.Overloads.Count == 1 && call.Overloads[0] == "in_list" && _constants.TryGetValue(call.Arguments[1], out CelValue? container) && container is CelList list)
        {
            if (list.Count == 0)
            {
                Keep(call, CelBool.False);
            }

            call.IsSetMembership = list.Count > 0
                && Enumerable.Range(0, list.Count).All(i => list[i] is CelBool or CelInt or CelUint or CelDouble or CelString);
            return null;
        }

        if (call.Function is "_[_]" or "_[?_]")
        {
            // A program has no place for an index that nothing can have.
            return _constants.TryGetValue(call.Arguments[1], out CelValue? index) && index is not (CelString or CelInt or CelUint or CelBool or CelDouble)
                ? "invalid qualifier type: " + index.GoTypeName
                : null;
        }

        int at = call.Function is "matches" or "find" or "findAll" ? (call.Receiver is null ? 1 : 0) : -1;
        bool hasPattern = at >= 0 && at < call.Arguments.Count;
        return hasPattern && _constants.TryGetValue(call.Arguments[at], out CelValue? pattern) && pattern is CelString text ? PatternError(text.Value) : null;
    }

    /// <summary>What RE2 says against a pattern; <see langword="null"/> if it takes it.</summary>
    public static string? PatternError(string pattern)
    {
        _ = Re2Parser.Parse(pattern, out string? error);
        return error;
    }

    /// <summary>Whether a function is a conversion, which is computed when its argument is a constant.</summary>
    private static bool IsConversion(string function) => function is
        "bool" or "bytes" or "double" or "duration" or "dyn" or "int" or "string" or "timestamp" or "type" or "uint";

    private void Keep(CelNode node, CelValue value)
    {
        node.IsFolded = true;
        _constants[node] = value;
    }
}
