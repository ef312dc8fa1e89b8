using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>Values of a document whose schema is lost: what JSON alone says.</summary>
/// <remarks>cel-go: <c>NativeToValue</c> of <c>common/types/provider.go</c>.</remarks>
internal static class CelJson
{
    public static CelValue Of(RawValue value) => value.Kind switch
    {
        RawKind.Boolean => CelBool.Of(value.Boolean),
        RawKind.Integer => new CelInt(value.Integer),
        RawKind.Float => new CelDouble(value.Float),
        RawKind.String => new CelString(value.Text),
        RawKind.Array => new CelJsonList(value),
        RawKind.Object => new CelJsonMap(value),
        _ => CelNull.Value,
    };
}

/// <summary>An array without a schema.</summary>
internal sealed class CelJsonList(RawValue value) : CelList
{
    public override int Count => value.Items.Count;

    public override CelValue this[int index] => CelJson.Of(value.Items[index]);

    internal override object Native => value;
}

/// <summary>An object without a schema.</summary>
internal sealed class CelJsonMap(RawValue value) : CelMap
{
    public override int Count => value.Members.Count;

    public override IEnumerable<CelValue> Keys
    {
        get
        {
            foreach (RawMember member in value.Members)
            {
                yield return new CelString(member.Name);
            }
        }
    }

    internal override object Native => value;

    internal override CelValue? Find(CelValue key) =>
        key is CelString name && value.Members.TryFind(name.Value, out RawValue? found) ? CelJson.Of(found) : null;
}
