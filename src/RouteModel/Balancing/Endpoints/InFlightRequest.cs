using System.Diagnostics.CodeAnalysis;
using RouteModel.Balancing.Endpoints;

namespace RouteModel.Balancing;

/// <summary>A request in flight. Disposing it ends the request, and a second time does nothing; a copy must not be disposed as well.</summary>
/// <example>
/// <code>
/// using InFlightRequest request = selector.Pick(random.NextUInt64()).Begin();
/// </code>
/// </example>
[SuppressMessage("Performance", "CA1815", Justification = "A scope is never compared.")]
public struct InFlightRequest : IDisposable
{
    private HostState? _state;
    private bool _hasFailed;

    internal InFlightRequest(HostState state)
    {
        _state = state;
        state.Begin();
    }

    /// <summary>Notes that the round trip failed: an error of the transport, not a status code. The passive health check counts it.</summary>
    public void Fail() => _hasFailed = true;

    /// <summary>Ends the request.</summary>
    public void Dispose()
    {
        _state?.End(_hasFailed);
        _state = null;
    }
}
