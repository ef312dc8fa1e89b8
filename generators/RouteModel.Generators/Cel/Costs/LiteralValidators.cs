using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Evaluation;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>The checks of literals that Kubernetes' environment makes after a rule has been checked.</summary>
/// <remarks>cel-go v0.26: <c>cel/validator.go</c>, <c>ext/formatting.go</c>.</remarks>
internal static class LiteralValidators
{
    /// <summary>The faults in the order of the text.</summary>
    /// <param name="root">The checked tree.</param>
    public static IReadOnlyList<CelFault> Validate(CelNode root)
    {
        var faults = new List<CelFault>();
        var open = new Stack<(CelNode Node, bool IsInFormat)>();
        open.Push((root, false));
        while (open.Count > 0)
        {
            (CelNode node, bool isInFormat) = open.Pop();
            switch (node)
            {
                case CelCall call:
                    CheckArgument(call, faults);
                    FormatStringCheck.Validate(call, faults);
                    break;
                case CelListLiteral list when !isInFormat:
                    CheckList(list, faults);
                    break;
                case CelMapLiteral map when !isInFormat:
                    CheckMap(map, faults);
                    break;
            }

            bool isFormat = isInFormat || node is CelCall { Function: "format" };
            foreach (CelNode child in CelTree.Children(node).Reverse())
            {
                open.Push((child, isFormat));
            }
        }

        return [.. faults.OrderBy(fault => fault.Offset)];
    }

    /// <summary>The first argument counts, also of <c>matches(text, pattern)</c>, where it is not the pattern.</summary>
    private static void CheckArgument(CelCall call, List<CelFault> faults)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0] is not CelLiteral argument)
        {
            return;
        }

        bool isInvalid = call.Function switch
        {
            "duration" or "timestamp" => FunctionCalls.Fails(call, argument),
            "matches" => argument.Value is string pattern && CelFolder.PatternError(pattern) is not null,
            _ => false,
        };
        if (isInvalid)
        {
            faults.Add(new CelFault(argument.Offset, $"invalid {call.Function} argument"));
        }
    }

    /// <summary>The first element that differs is told.</summary>
    private static void CheckList(CelListLiteral list, List<CelFault> faults)
    {
        CelType? expected = null;
        foreach (CelElement element in list.Elements)
        {
            CelType type = TypeOf(element.Value, element.IsOptional);
            expected ??= type;
            if (!AreEquivalent(expected, type))
            {
                faults.Add(Mismatch(element.Value, expected, type));
                return;
            }
        }
    }

    private static void CheckMap(CelMapLiteral map, List<CelFault> faults)
    {
        CelType? key = null;
        CelType? value = null;
        foreach (CelEntry entry in map.Entries)
        {
            CelType valueType = TypeOf(entry.Value, entry.IsOptional);
            key ??= entry.Key.Type;
            value ??= valueType;
            if (!AreEquivalent(key, entry.Key.Type))
            {
                faults.Add(Mismatch(entry.Key, key, entry.Key.Type));
            }

            if (!AreEquivalent(value, valueType))
            {
                faults.Add(Mismatch(entry.Value, value, valueType));
            }
        }
    }

    private static CelType TypeOf(CelNode node, bool isOptional) =>
        isOptional && node.Type.Parameters.Count > 0 ? node.Type.Parameters[0] : node.Type;

    private static CelFault Mismatch(CelNode node, CelType expected, CelType actual) =>
        new(node.Offset, $"expected type '{expected}' but found '{actual}'");

    private static bool AreEquivalent(CelType left, CelType right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Kind != right.Kind
            || left.Parameters.Count != right.Parameters.Count
            || (left.Kind != CelTypeKind.Parameter && left.Name != right.Name))
        {
            return false;
        }

        for (int i = 0; i < left.Parameters.Count; i++)
        {
            if (!AreEquivalent(left.Parameters[i], right.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }
}
