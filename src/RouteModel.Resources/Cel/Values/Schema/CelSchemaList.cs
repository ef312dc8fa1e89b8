using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>An array of a document. What <c>+</c> adds is taken as if it stood in the document.</summary>
/// <remarks>apiserver: <c>unstructuredList</c>.</remarks>
internal class CelSchemaList(IReadOnlyList<object> elements, StructuralSchema items) : CelList
{
    public override int Count => Elements.Count;

    public override CelValue this[int index] => CelSchemaValues.Of(Elements[index], Items);

    internal override string GoTypeName => "*common.unstructuredList";

    internal override object Native => Elements is List<RawValue> ? ArrayOf(Elements) : Elements.All(static element => element is RawValue) ? ArrayOf(Elements) : this;

    internal override CelValue Readapted => Native is RawValue array ? CelJson.Of(array) : this;

    /// <summary>The document's values, and values that no document can hold.</summary>
    protected IReadOnlyList<object> Elements { get; } = elements;

    protected StructuralSchema Items { get; } = items;

    internal override CelValue At(CelValue key, int index) =>
        key is CelInt ? this[index] : new CelError($"unsupported index: {index}");

    internal override CelValue Contains(CelValue value)
    {
        CelError? error = null;
        for (int i = 0; i < Count; i++)
        {
            CelValue areEqual = this[i].EqualTo(value);
            if (areEqual is CelBool { Value: true })
            {
                return areEqual;
            }

            error ??= areEqual as CelError;
        }

        return error ?? (CelValue)CelBool.False;
    }

    internal override CelValue Add(CelList other) => new CelSchemaList([.. Elements, .. NativesOf(other)], Items);

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

        for (int i = 0; i < Count; i++)
        {
            CelValue areEqual = this[i].EqualTo(list[i]);
            if (areEqual is not CelBool { Value: true })
            {
                return areEqual;
            }
        }

        return CelBool.True;
    }

    protected static IEnumerable<object> NativesOf(CelList list)
    {
        for (int i = 0; i < list.Count; i++)
        {
            yield return list[i].Native;
        }
    }

    private static RawValue ArrayOf(IReadOnlyList<object> elements)
    {
        RawValue array = RawValue.OfArray(0);
        array.Items.AddRange(elements.Cast<RawValue>());
        return array;
    }
}
