using System.ComponentModel;

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

    /// <summary>Begins an evaluation.</summary>
    /// <param name="limit">The most it may cost.</param>
    public CelEvaluation(ulong limit = CallLimit) => _limit = limit;

    /// <summary>What has been charged.</summary>
    public ulong Cost { get; private set; }

    /// <summary>Whether more was charged than the limit allows; what is computed from then on means nothing, and loops stop.</summary>
    public bool IsCancelled => Cost > _limit;

    /// <summary>Charges a cost.</summary>
    public void Charge(ulong cost) => Cost = cost > ulong.MaxValue - Cost ? ulong.MaxValue : Cost + cost;
}
