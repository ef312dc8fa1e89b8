using RouteModel.Resources.Text.Re2;
using RouteModel.Resources.Text.Urls;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Predicates;

/// <summary><c>QueryParam(name[, expression])</c>. Upstream: Skipper, <c>predicates/query/query.go</c>.</summary>
internal sealed class QueryParameterPredicate(string name, Re2Regex? expression) : RequestPredicate
{
    private readonly string _name = GoBytes.FromText(name);

    public override bool Matches(RoutingRequest request, string host)
    {
        foreach ((string parameter, List<string> values) in request.Query.Parameters)
        {
            if (parameter == _name)
            {
                return expression is null || values.Exists(value => expression.IsMatch(GoText.FromBytes(value)));
            }
        }

        return false;
    }
}
