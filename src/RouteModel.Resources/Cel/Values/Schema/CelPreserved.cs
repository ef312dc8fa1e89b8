using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>A value without a type in the schema: it can only be compared, as a whole.</summary>
/// <remarks>apiserver: <c>unknownPreserved</c>.</remarks>
internal sealed class CelPreserved(RawValue value) : CelValue
{
    internal override string TypeName => "unknown";

    internal override object Native => value;

    internal override CelValue Readapted => CelJson.Of(value);

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other.Native is RawValue theirs && RawEquality.AreEqual(value, theirs));
}
