using System.ComponentModel;
using RouteModel.Resources.Cel.Semvers;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A semantic version.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/semver.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelSemver : CelValue
{
    internal CelSemver(SemanticVersion version) => Version = version;

    /// <summary>The canonical text.</summary>
    public string Text => Version.ToString();

    internal SemanticVersion Version { get; }

    internal override string TypeName => "kubernetes.Semver";

    internal override string GoTypeName => "cel.Semver";

    // Go's own value of this type cannot be adapted anew.
    internal override CelValue Readapted => new CelError("unsupported conversion to ref.Val: (semver.Version)" + Text);

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelSemver semver => CelBool.Of(SemanticVersion.Compare(Version, semver.Version) == 0),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}
