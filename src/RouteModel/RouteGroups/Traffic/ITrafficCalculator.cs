using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Traffic;

/// <summary>Turns the weights of a list of backend references into predicates.</summary>
internal interface ITrafficCalculator
{
    /// <summary>The predicates of each reference, in list order; none for one that takes all that reaches it.</summary>
    EskipPredicate[][] Share(ReadOnlySpan<long> weights);
}
