using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>An object or a map of a document.</summary>
/// <remarks>apiserver: <c>unstructuredMap</c>. Keys that are not declared count, but only equality looks at them.</remarks>
internal sealed class CelSchemaMap(RawValue value, CelSchema schema) : CelMap
{
    public override int Count => value.Members.Count;

    public override IEnumerable<CelValue> Keys
    {
        get
        {
            foreach (RawMember member in value.Members)
            {
                if (schema.Find(member.Name) is not null)
                {
                    yield return new CelString((schema.IsObject ? CelPropertyName.Escape(member.Name) : null) ?? member.Name);
                }
            }
        }
    }

    internal override string GoTypeName => "*common.unstructuredMap";

    internal override object Native => value;

    internal override CelValue Readapted => CelJson.Of(value);

    internal override CelValue? Find(CelValue key)
    {
        if (key is not CelString text)
        {
            return CelError.NoSuchOverload;
        }

        // Equality asks by the plain names, among which there may be some that look like escapes and are none.
        string name = (schema.IsObject ? CelPropertyName.Unescape(text.Value) : null) ?? text.Value;
        return value.Members.TryFind(name, out RawValue? found)
            && !(schema.IsObject && found.Kind == RawKind.Null)
            && schema.Find(name) is { } type
                ? CelSchemaValues.Of(found, type)
                : null;
    }

    internal override CelValue EqualTo(CelValue other)
    {
        if (other is not CelMap map)
        {
            return CelError.NoSuchOverload;
        }

        if (map.Count != Count)
        {
            return CelBool.False;
        }

        foreach (RawMember member in value.Members)
        {
            CelValue areEqual = IsEqual(member, map);
            if (areEqual is not CelBool { Value: true })
            {
                return areEqual;
            }
        }

        return CelBool.True;
    }

    // A key that is only preserved is compared if the other side has it too.
    private CelValue IsEqual(RawMember member, CelMap other)
    {
        if (schema.Find(member.Name) is { } type)
        {
            return other.Find(new CelString(member.Name)) is { } theirs ? CelSchemaValues.Of(member.Value, type).EqualTo(theirs) : CelBool.False;
        }

        return other is not CelSchemaMap ? CelError.NoSuchOverload
            : CelBool.Of(((RawValue)other.Native).Members.Find(member.Name) is not { } found || RawEquality.AreEqual(member.Value, found));
    }
}
