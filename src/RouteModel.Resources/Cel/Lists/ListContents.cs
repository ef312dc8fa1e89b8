using System.Text;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel.Lists;

/// <summary>Lists as functions look into them.</summary>
internal static class ListContents
{
    /// <summary>The elements.</summary>
    public static CelValue[] ToArray(CelList list)
    {
        var items = new CelValue[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = list[i];
        }

        return items;
    }

    /// <summary>The first index at which an element equals a value, or the last one; -1 if there is none.</summary>
    public static int IndexOf(CelList list, CelValue value, bool isLast)
    {
        for (int i = 0; i < list.Count; i++)
        {
            int index = isLast ? list.Count - 1 - i : i;
            if (list[index].EqualTo(value) is CelBool { Value: true })
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether a list is taken for one of elements of a type: overloads are told apart by the first element, and an empty list is of any type.
    /// </summary>
    public static bool Holds(CelList list, Func<CelValue, bool> type) => list.Count == 0 || type(list[0]);

    /// <summary>What going through a value costs: one for each scalar, a tenth of their bytes for texts.</summary>
    /// <remarks>Kubernetes: <c>traversalCost</c>.</remarks>
    public static ulong TraversalCost(CelValue value)
    {
        switch (value)
        {
            case CelString text:
                return (ulong)(Encoding.UTF8.GetByteCount(text.Value) * 0.1);
            case CelBytes bytes:
                return (ulong)(bytes.Value.Length * 0.1);
            case CelList list:
                ulong elements = 0;
                for (int i = 0; i < list.Count; i++)
                {
                    elements += TraversalCost(list[i]);
                }

                return elements;
            case CelMap map:
                ulong entries = 0;
                foreach (CelValue key in map.Keys)
                {
                    entries += TraversalCost(key) + TraversalCost(map.Find(key) ?? CelNull.Value);
                }

                return entries;
            default:
                return 1;
        }
    }
}
