namespace RouteModel.Gateway.Backends;

/// <summary>What is wrong with a reference.</summary>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Message">The text for people.</param>
/// <param name="Filter">The filter it is about, from 0.</param>
internal sealed record Fault(string Reason, string Message, int? Filter = null);

/// <summary>Reasons of conditions (Gateway API, <c>RouteConditionReason</c>).</summary>
internal static class Reasons
{
    public const string Accepted = nameof(Accepted);
    public const string ResolvedRefs = nameof(ResolvedRefs);
    public const string PartiallyInvalid = nameof(PartiallyInvalid);
    public const string InvalidKind = nameof(InvalidKind);
    public const string RefNotPermitted = nameof(RefNotPermitted);
    public const string BackendNotFound = nameof(BackendNotFound);
    public const string UnsupportedValue = nameof(UnsupportedValue);
    public const string IncompatibleFilters = nameof(IncompatibleFilters);
    public const string Pending = nameof(Pending);
    public const string NoMatchingParent = nameof(NoMatchingParent);
    public const string NoMatchingListenerHostname = nameof(NoMatchingListenerHostname);
    public const string NotAllowedByListeners = nameof(NotAllowedByListeners);
}
