namespace RouteModel.RouteGroups.Backends;

/// <summary>What one group asks the cluster, each thing once.</summary>
internal sealed class ServiceLookups(Lazy<ServiceResolver> services)
{
    private Dictionary<ServiceQuery, ServiceAnswer>? _answers;

    public ServiceAnswer Find(ServiceQuery query)
    {
        _answers ??= [];
        if (!_answers.TryGetValue(query, out ServiceAnswer answer))
        {
            answer = services.Value.Find(query);
            _answers.Add(query, answer);
        }

        return answer;
    }

    /// <summary>The questions so far, and the answers.</summary>
    public KeyValuePair<ServiceQuery, ServiceAnswer>[] ToArray() => _answers is null ? [] : [.. _answers];
}
