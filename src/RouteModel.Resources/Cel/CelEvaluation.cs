using System.ComponentModel;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <summary>One evaluation of one expression: what it has cost and what it may cost. Generated code calls it.</summary>
/// <remarks>cel-go: <c>interpreter/runtimecost.go</c>. Arithmetic saturates at 2^64-1.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelEvaluation
{
    /// <summary>Kubernetes' limit of one evaluation: 1,000,000.</summary>
    public const ulong CallLimit = 1_000_000;

    /// <summary>cel-go's text of an evaluation that was stopped.</summary>
    internal const string LimitExceeded = "operation cancelled: actual cost limit exceeded";

    private readonly ulong _limit;
    private bool _hasEnded;

    /// <summary>Begins an evaluation.</summary>
    /// <param name="limit">The most it may cost.</param>
    public CelEvaluation(ulong limit = CallLimit) => _limit = limit;

    /// <summary>What has been charged.</summary>
    public ulong Cost { get; private set; }

    /// <summary>Whether more was charged than the limit allows; what is computed from then on means nothing, and loops stop.</summary>
    public bool IsCancelled => Cost > _limit;

    /// <summary>Charges a cost.</summary>
    public void Charge(ulong cost)
    {
        if (!_hasEnded)
        {
            Cost = cost > ulong.MaxValue - Cost ? ulong.MaxValue : Cost + cost;
        }
    }

    /// <summary>Passes a result on; an error that ends the evaluation ends what it costs too.</summary>
    internal CelValue End(CelValue result)
    {
        _hasEnded |= result is CelError { IsPanic: true };
        return result;
    }
}
