using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>The <c>x-kubernetes-map-type</c> of an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MapType
{
    /// <summary><c>granular</c>, also when nothing is said: properties are merged one by one.</summary>
    Granular,

    /// <summary><c>atomic</c>: one value as a whole.</summary>
    Atomic,
}
