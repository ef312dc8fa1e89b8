using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>An array of list type <c>map</c>: its items are found by their keys, and <c>+</c> replaces and appends.</summary>
/// <remarks>
/// apiserver: <c>unstructuredMapList</c>. It looks keys up by their escaped names, so that a key property whose name needs escaping is found in no item and all
/// items share one key.
/// </remarks>
internal sealed class CelSchemaMapList(IReadOnlyList<object> elements, StructuralSchema items, IReadOnlyList<string> keys) : CelSchemaList(elements, items)
{
    private const int MostCompared = 3;

    internal override CelValue Add(CelList other)
    {
        List<object> all = [.. Elements];
        var positions = new Dictionary<object, int>();
        for (int i = 0; i < all.Count; i++)
        {
            if (Key(all[i], out object key) is { } panic)
            {
                return panic;
            }

            positions[key] = i;
        }

        foreach (object native in NativesOf(other))
        {
            if (Key(native, out object key) is { } panic)
            {
                return panic;
            }

            if (positions.TryGetValue(key, out int position))
            {
                all[position] = native;
            }
            else
            {
                all.Add(native);
            }
        }

        return new CelSchemaMapList(all, Items, keys);
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

        var byKey = new Dictionary<object, object>();
        foreach (object element in Elements)
        {
            if (Key(element, out object key) is { } panic)
            {
                return panic;
            }

            byKey[key] = element;
        }

        for (int i = 0; i < list.Count; i++)
        {
            CelValue theirs = list[i];
            if (Key(theirs.Native, out object key) is { } panic)
            {
                return panic;
            }

            if (!byKey.TryGetValue(key, out object? ours))
            {
                return CelBool.False;
            }

            CelValue areEqual = CelSchemaValues.Of(ours, Items).EqualTo(theirs);
            if (areEqual is not CelBool { Value: true })
            {
                return areEqual;
            }
        }

        return CelBool.True;
    }

    // Up to three keys are compared as they are, more as their text.
    private CelError? Key(object native, out object key)
    {
        key = native;
        if (native is not RawValue { Kind: RawKind.Object } item)
        {
            // An item that is no object is a key of its own.
            key = new object();
            return null;
        }

        var parts = new RawValue?[keys.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = CelPropertyName.Escape(keys[i]) is { } name ? item.Members.Find(name) : null;
            if (parts.Length <= MostCompared && parts[i] is { } part && !GoTypes.IsHashable(part))
            {
                return CelError.Panic("runtime error: hash of unhashable type " + GoTypes.NameOf(part));
            }
        }

        key = parts.Length switch
        {
            1 => GoTypes.KeyOf(parts[0]),
            2 => (GoTypes.KeyOf(parts[0]), GoTypes.KeyOf(parts[1])),
            MostCompared => (GoTypes.KeyOf(parts[0]), GoTypes.KeyOf(parts[1]), GoTypes.KeyOf(parts[2])),
            _ => $"[{string.Join(' ', parts.Select(static part => part is null ? "<nil>" : GoValueText.Of(part)))}]",
        };
        return null;
    }
}
