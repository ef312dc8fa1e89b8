using System.ComponentModel;
using RouteModel.Resources.Cel.NamedFormats;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A format of texts.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/format.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelNamedFormat : CelValue
{
    internal CelNamedFormat(NamedFormat format) => Format = format;

    internal NamedFormat Format { get; }

    internal override string TypeName => "kubernetes.NamedFormat";

    internal override string GoTypeName => "*cel.Format";

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelNamedFormat named => CelBool.Of(ReferenceEquals(named.Format, Format)),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}
