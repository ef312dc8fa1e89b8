using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>What a service backend asks the cluster.</summary>
/// <param name="Service">The service.</param>
/// <param name="Port">The number of its port.</param>
/// <param name="Scheme">The scheme that the group asks for; <see langword="null"/> for none.</param>
internal readonly record struct ServiceQuery(ResourceId Service, long Port, string? Scheme);

/// <summary>What the cluster answers: endpoints, of which there may be none, or an error in Skipper's words.</summary>
internal readonly record struct ServiceAnswer(EskipLbEndpoint[] Endpoints, string? Error)
{
    /// <summary>Whether it is the port that is wrong, and not the service.</summary>
    public bool IsAboutPort { get; init; }

    public static ServiceAnswer Failed(string error) => new([], error);

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ServiceAnswer other) => Error == other.Error && Endpoints.AsSpan().SequenceEqual(other.Endpoints);

    public override int GetHashCode() => HashCode.Combine(Error, Endpoints.Length);
}
