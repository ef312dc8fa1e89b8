using System.ComponentModel;
using RouteModel.Resources.Cel.Quantities;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A quantity of a resource.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/quantity.go</c>. Upstream a computed one is of another Go type, which equality does not know on its right side.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelQuantity : CelValue
{
    internal CelQuantity(Quantity quantity, bool isComputed)
    {
        Quantity = quantity;
        IsComputed = isComputed;
    }

    /// <summary>The canonical text.</summary>
    public string Text => Quantity.ToString();

    internal Quantity Quantity { get; }

    /// <summary>Whether the quantity is the result of <c>add</c> or <c>sub</c>.</summary>
    internal bool IsComputed { get; }

    internal override string TypeName => "kubernetes.Quantity";

    internal override string GoTypeName => IsComputed ? "*cel.Quantity" : "cel.Quantity";

    // Go's own value of this type cannot be adapted anew.
    internal override CelValue Readapted => new CelError("unsupported conversion to ref.Val: (*resource.Quantity)" + Text);

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelQuantity { IsComputed: false } quantity => CelBool.Of(QuantityAmount.Compare(Quantity.Amount, quantity.Quantity.Amount) == 0),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}
