using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A type as a value.</summary>
/// <param name="name">The name at run time: <c>int</c>, <c>google.protobuf.Timestamp</c>, <c>net.IP</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelTypeValue(string name) : CelValue
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    internal override string TypeName => "type";

    internal override string GoTypeName => "*types.Type";

    internal override CelValue Readapted => new CelString(Name);

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other is CelTypeValue type && type.Name == Name);
}
