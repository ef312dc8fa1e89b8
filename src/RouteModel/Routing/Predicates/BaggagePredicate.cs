using RouteModel.Resources.Text.Urls;

namespace RouteModel.Routing.Predicates;

/// <summary><c>OTelBaggage(key[, value])</c>. Upstream: Skipper, <c>predicates/otel/baggage.go</c>.</summary>
internal sealed class BaggagePredicate(string key, string value) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        foreach (string line in request.Headers.All("Baggage"))
        {
            foreach (string member in line.Split(','))
            {
                string pair = member.Split(';')[0];
                int equals = pair.IndexOf('=', StringComparison.Ordinal);
                if (equals >= 0 && pair[..equals].Trim() == key && (value.Length == 0 || Decode(pair[(equals + 1)..].Trim()) == value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Decode(string text) =>
        GoEscaping.TryUnescape(GoBytes.FromText(text), GoUrlPart.Path, out string decoded, out _) ? GoBytes.ToText(decoded) : text;
}
