using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>The <c>type</c> of a structural schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SchemaType
{
    /// <summary>No type is given: nothing is checked about it.</summary>
    Any,

    /// <summary><c>object</c>.</summary>
    Object,

    /// <summary><c>array</c>.</summary>
    Array,

    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>integer</c>.</summary>
    Integer,

    /// <summary><c>number</c>.</summary>
    Number,

    /// <summary><c>boolean</c>.</summary>
    Boolean,
}
