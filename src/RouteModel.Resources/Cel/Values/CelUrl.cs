using System.ComponentModel;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A URL.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/url.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelUrl : CelValue
{
    internal CelUrl(GoUrl url) => Url = url;

    /// <summary>The URL as Go writes it back.</summary>
    public string Text => GoBytes.ToText(Url.ToString());

    internal GoUrl Url { get; }

    internal override string TypeName => "kubernetes.URL";

    internal override string GoTypeName => "cel.URL";

    // Go's own value of this type cannot be adapted anew.
    internal override CelValue Readapted => new CelError("unsupported conversion to ref.Val: (*url.URL)" + Text);

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelUrl url => CelBool.Of(url.Url.ToString() == Url.ToString()),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}
