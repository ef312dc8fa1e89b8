namespace RouteModel.RouteGroups.Backends;

/// <summary>What one group asks the cluster, each thing once.</summary>
internal sealed class ServiceLookups(ServiceResolver services)
{
    private Dictionary<ServiceQuery, ServiceAnswer>? _answers;

    /// <summary>The questions so far, and the answers.</summary>
    public IReadOnlyCollection<KeyValuePair<ServiceQuery, ServiceAnswer>> Answers =>
        _answers ?? (IReadOnlyCollection<KeyValuePair<ServiceQuery, ServiceAnswer>>)Array.Empty<KeyValuePair<ServiceQuery, ServiceAnswer>>();

    public ServiceAnswer Find(ServiceQuery query)
    {
        _answers ??= [];
        if (!_answers.TryGetValue(query, out ServiceAnswer answer))
        {
            answer = services.Find(query);
            _answers.Add(query, answer);
        }

        return answer;
    }
}
