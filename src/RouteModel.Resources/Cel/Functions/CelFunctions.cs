using System.ComponentModel;

namespace RouteModel.Resources.Cel;

/// <summary>The functions of CEL as values see them: errors go in and come out as values, every call charges its cost. Generated code calls them.</summary>
/// <remarks>cel-go: <c>common/stdlib</c>, <c>interpreter</c> and <c>ext</c>; Kubernetes: <c>pkg/cel/library</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CelFunctions
{
}
