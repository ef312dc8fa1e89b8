using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>The <c>x-kubernetes-list-type</c> of an array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ListType
{
    /// <summary><c>atomic</c>, also when nothing is said: one value as a whole.</summary>
    Atomic,

    /// <summary><c>set</c>: no two items are equal.</summary>
    Set,

    /// <summary><c>map</c>: no two items have equal <c>x-kubernetes-list-map-keys</c>.</summary>
    Map,
}
