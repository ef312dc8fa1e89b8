namespace RouteModel.Routing.Predicates;

/// <summary><c>Methods(method...)</c>. Upstream: Skipper, <c>predicates/methods/methods.go</c>.</summary>
internal sealed class MethodsPredicate(string[] methods) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        foreach (string method in methods)
        {
            if (method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
