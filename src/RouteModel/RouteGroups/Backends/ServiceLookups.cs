namespace RouteModel.RouteGroups.Backends;

/// <summary>What one group asked the cluster, and the answers: all that its routes depend on beside itself.</summary>
internal sealed class ServiceLookups(ServiceResolver services)
{
    private readonly Dictionary<ServiceQuery, ServiceAnswer> _answers = [];

    public ServiceAnswer Find(ServiceQuery query)
    {
        if (!_answers.TryGetValue(query, out ServiceAnswer answer))
        {
            answer = services.Find(query);
            _answers.Add(query, answer);
        }

        return answer;
    }

    /// <summary>Whether another cluster gives the same answers.</summary>
    public bool AreAnsweredBy(ServiceResolver others)
    {
        foreach ((ServiceQuery query, ServiceAnswer answer) in _answers)
        {
            if (!others.Find(query).Equals(answer))
            {
                return false;
            }
        }

        return true;
    }
}
