using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>
/// What a checked expression costs at the least and at the most, before any value is known. Chains that lean to the left, however long, take
/// no stack; other nesting is bounded by the parser.
/// </summary>
/// <remarks>cel-go v0.26: <c>checker/cost.go</c>; apiextensions-apiserver: <c>pkg/apiserver/schema/cel/compilation.go</c>.</remarks>
internal sealed class CostEstimator
{
    private const ulong ListLiteralCost = 10;
    private const ulong MapLiteralCost = 30;
    private const ulong MessageLiteralCost = 40;

    private static readonly CostRange s_one = CostRange.Exactly(1);

    private readonly SizeTracker _sizes;
    private readonly Stack<CelNode> _chain = new();

    private CostEstimator(DeclaredSize? self) => _sizes = new SizeTracker(self);

    /// <summary>The estimate for an expression.</summary>
    /// <param name="root">The checked tree.</param>
    /// <param name="self">The sizes of the schema that <c>self</c> and <c>oldSelf</c> have.</param>
    public static CostRange Estimate(CelNode root, DeclaredSize? self) => new CostEstimator(self).CostOf(root);

    private CostRange CostOf(CelNode node)
    {
        int bottom = _chain.Count;
        for (CelNode? next = node; next is not null; next = FirstOf(next))
        {
            _chain.Push(next);
        }

        CostRange cost = default;
        while (_chain.Count > bottom)
        {
            cost = CostOf(_chain.Pop(), cost);
        }

        return cost;
    }

    /// <summary>The part of a node that is reckoned before all else of it.</summary>
    private static CelNode? FirstOf(CelNode node) => node switch
    {
        CelSelection selection => selection.Operand,
        CelCall call => call.Receiver ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null),
        CelComprehension loop => loop.Range,
        CelBinding binding => binding.Value,
        _ => null,
    };

    private CostRange CostOf(CelNode node, CostRange first)
    {
        switch (node)
        {
            case CelIdentifier identifier:
                _sizes.Visit(identifier);
                return s_one;
            case CelSelection selection:
                return CostOfSelection(selection, first);
            case CelCall call:
                return CostOfCall(call, first);
            case CelListLiteral list:
                return CostOfList(list);
            case CelMapLiteral map:
                return CostOfMap(map);
            case CelMessageLiteral message:
                return message.Fields.Aggregate(CostRange.Exactly(MessageLiteralCost), (sum, field) => sum + CostOf(field.Value));
            case CelComprehension loop:
                return CostOfLoop(loop, first);
            case CelBinding binding:
                return CostOfBinding(binding, first);
            default:
                return default;
        }
    }

    private CostRange CostOfSelection(CelSelection selection, CostRange operand)
    {
        if (selection.IsPresenceTest)
        {
            return operand;
        }

        _sizes.SetPath(selection, _sizes.PathOf(selection.Operand).Append(selection.Field));
        return selection.Operand.Type.Kind is CelTypeKind.Map or CelTypeKind.Object or CelTypeKind.Parameter ? operand + s_one : operand;
    }

    private CostRange CostOfCall(CelCall call, CostRange first)
    {
        if (call.Function == "dyn" && call.Receiver is null && call.Arguments.Count == 1)
        {
            _sizes.CopySizes(call, call.Arguments[0]);
            return first + s_one;
        }

        Operand? receiver = call.Receiver is null ? null : _sizes.OperandOf(call.Receiver);
        CostRange receiverCost = receiver is null ? default : first;
        var arguments = new Operand[call.Arguments.Count];
        var costs = new CostRange[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            costs[i] = i == 0 && receiver is null ? first : CostOf(call.Arguments[i]);
            arguments[i] = _sizes.OperandOf(call.Arguments[i]);
        }

        if (call.Overloads.Count == 0)
        {
            return default;
        }

        CostRange sum = costs.Aggregate(default(CostRange), (total, cost) => total + cost);
        var range = new CostRange(ulong.MaxValue, 0);
        CostRange? resultSize = null;
        foreach (string overload in call.Overloads)
        {
            (CostRange cost, CostRange? size) = CostOfOverload(call, overload, receiver, arguments, costs, sum);
            range = range.Union(cost);
            if (size is { } result)
            {
                resultSize = resultSize is { } known ? known.Union(result) : result;
            }

            if (overload is "index_list" or "index_map" && arguments.Length > 0)
            {
                CelNode container = call.Arguments[0];
                resultSize = _sizes.EntriesOf(container)?.Value;
                _sizes.SetPath(call, _sizes.PathOf(container).Append(overload == "index_list" ? SizePath.Items : SizePath.Values));
            }

            resultSize ??= _sizes.SizeOf(call);
        }

        _sizes.SetSize(call, resultSize);
        return receiverCost + range;
    }

    private (CostRange Cost, CostRange? ResultSize) CostOfOverload(
        CelCall call, string overload, Operand? receiver, Operand[] arguments, CostRange[] costs, CostRange sum)
    {
        CallEstimate? library = ListCosts.Estimate(overload, receiver, arguments, _sizes)
            ?? LibraryCosts.Estimate(call.Function, overload, receiver, arguments, _sizes);
        if (library is not null)
        {
            return (library.Cost + sum, library.ResultSize);
        }

        switch (overload)
        {
            case "logical_or" or "logical_and":
                return (new CostRange(costs[0].Min, (costs[0] + costs[1]).Max), null);
            case "conditional":
                CostRange size = arguments[1].SizeOrUnknown.Union(arguments[2].SizeOrUnknown);
                _sizes.SetEntries(call, EntrySize.Union(_sizes.EntriesOf(call.Arguments[1]), _sizes.EntriesOf(call.Arguments[2])));
                return (costs[0] + costs[1].Union(costs[2]), size);
            case "add_string" or "add_bytes" or "add_list" when arguments.Length == 2:
                _sizes.SetEntries(call, EntrySize.Union(_sizes.EntriesOf(call.Arguments[0]), _sizes.EntriesOf(call.Arguments[1])));
                break;
        }

        CallEstimate estimate = StandardCosts.Estimate(overload, receiver, arguments);
        return (estimate.Cost + sum, estimate.ResultSize);
    }

    private CostRange CostOfList(CelListLiteral list)
    {
        CostRange sum = CostRange.Exactly(ListLiteralCost);
        CostRange? item = null;
        foreach (CelElement element in list.Elements)
        {
            sum += CostOf(element.Value);
            CostRange size = _sizes.SizeOf(element.Value) ?? CostRange.Unknown;
            item = item?.Union(size) ?? size;
        }

        _sizes.SetEntries(list, new EntrySize(CelTypeKind.List, s_one, item ?? default));
        return sum;
    }

    private CostRange CostOfMap(CelMapLiteral map)
    {
        CostRange sum = CostRange.Exactly(MapLiteralCost);
        CostRange? key = null;
        CostRange? value = null;
        foreach (CelEntry entry in map.Entries)
        {
            sum += CostOf(entry.Key) + CostOf(entry.Value);
            CostRange keySize = _sizes.SizeOf(entry.Key) ?? CostRange.Unknown;
            CostRange valueSize = _sizes.SizeOf(entry.Value) ?? CostRange.Unknown;
            key = key?.Union(keySize) ?? keySize;
            value = value?.Union(valueSize) ?? valueSize;
        }

        _sizes.SetEntries(map, new EntrySize(CelTypeKind.Map, key ?? default, value ?? default));
        return sum;
    }

    private CostRange CostOfLoop(CelComprehension loop, CostRange range)
    {
        CostRange sum = range + CostOf(loop.Initial);
        _sizes.PushLocal(loop.Accumulator, loop.Initial);
        if (loop.Variable2 is null)
        {
            _sizes.PushElement(loop.Variable, loop.Range);
        }
        else
        {
            _sizes.PushKey(loop.Variable, loop.Range);
            _sizes.PushValue(loop.Variable2, loop.Range);
        }

        CostRange turn = CostOf(loop.Condition);
        turn += CostOf(loop.Step);
        _sizes.Pop(loop.Variable);
        if (loop.Variable2 is not null)
        {
            _sizes.Pop(loop.Variable2);
        }

        sum += CostOf(loop.Result);
        _sizes.Pop(loop.Accumulator);

        CostRange turns = _sizes.SizeOf(loop.Range) ?? CostRange.Unknown;
        sum += turns * turn;
        switch (loop.Initial)
        {
            case CelLiteral:
                _sizes.SetSize(loop, _sizes.SizeOf(loop.Initial));
                break;
            case CelListLiteral or CelMapLiteral:
                _sizes.SetSize(loop, turns);
                _sizes.SetEntries(loop, _sizes.EntriesOf(loop.Step));
                break;
        }

        return sum;
    }

    /// <summary>A binding is a loop over an empty list: the list is charged.</summary>
    private CostRange CostOfBinding(CelBinding binding, CostRange value)
    {
        CostRange sum = CostRange.Exactly(ListLiteralCost) + value;
        _sizes.PushLocal(binding.Variable, binding.Value);
        sum += CostOf(binding.Body);
        _sizes.Pop(binding.Variable);
        _sizes.CopySizes(binding, binding.Body);
        return sum;
    }
}
