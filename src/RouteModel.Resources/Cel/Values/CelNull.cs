using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary><c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelNull : CelValue
{
    private CelNull()
    {
    }

    /// <summary>The one value.</summary>
    public static CelNull Value { get; } = new();

    internal override string TypeName => "null_type";

    internal override string GoTypeName => "types.Null";

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other is CelNull);
}
