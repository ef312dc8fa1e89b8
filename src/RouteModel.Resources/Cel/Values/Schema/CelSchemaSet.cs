using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>An array of list type <c>set</c>: its order does not matter and <c>+</c> is the union.</summary>
/// <remarks>
/// apiserver: <c>unstructuredSetList</c>. Elements are compared as the document holds them, so that the float of a number and a text of a format with a type of
/// its own are never in the set; elements that are no scalars end the evaluation.
/// </remarks>
internal sealed class CelSchemaSet(IReadOnlyList<object> elements, StructuralSchema items) : CelSchemaList(elements, items)
{
    internal override CelValue Add(CelList other)
    {
        if (KeysOf(Elements, out HashSet<object> keys) is { } panic)
        {
            return panic;
        }

        List<object> all = [.. Elements];
        foreach (object native in NativesOf(other))
        {
            if (Unhashable(native) is { } fault)
            {
                return fault;
            }

            if (keys.Add(GoTypes.KeyOf(native)))
            {
                all.Add(native);
            }
        }

        return new CelSchemaSet(all, Items);
    }

    internal override CelValue EqualTo(CelValue other)
    {
        if (other is not CelList list)
        {
            return CelError.NoSuchOverload;
        }

        if (list.Count != Count)
        {
            return CelBool.False;
        }

        if (KeysOf(Elements, out HashSet<object> keys) is { } panic)
        {
            return panic;
        }

        foreach (object native in NativesOf(list))
        {
            if (Unhashable(native) is { } fault)
            {
                return fault;
            }

            if (!keys.Contains(GoTypes.KeyOf(native)))
            {
                return CelBool.False;
            }
        }

        return CelBool.True;
    }

    private static CelError? KeysOf(IReadOnlyList<object> elements, out HashSet<object> keys)
    {
        keys = [];
        foreach (object element in elements)
        {
            if (Unhashable(element) is { } fault)
            {
                return fault;
            }

            keys.Add(GoTypes.KeyOf(element));
        }

        return null;
    }

    private static CelError? Unhashable(object native) => GoTypes.IsHashable(native)
        ? null
        : CelError.Panic("runtime error: hash of unhashable type " + GoTypes.NameOf(native));
}
