using RouteModel.Resources.Text.Urls;

namespace RouteModel.Eskip.Parsing;

/// <summary>Splits the text of an endpoint into address and zone, as Skipper does when it reads eskip or JSON.</summary>
internal static class LbEndpointText
{
    /// <summary>
    /// The first non-empty <c>zone</c> of the query becomes the zone and is taken out of the address, whose other parameters come sorted by name.
    /// A text without a zone, or that is no URL, is the address as it stands.
    /// </summary>
    public static EskipLbEndpoint Read(string text)
    {
        if (!text.Contains('?', StringComparison.Ordinal) || !GoUrl.TryParse(text, out GoUrl? url, out _))
        {
            return new EskipLbEndpoint(text);
        }

        GoQuery query = GoQuery.Parse(url.RawQuery);
        string zone = query.TakeAll("zone");
        return zone.Length == 0 ? new EskipLbEndpoint(text)
            : new EskipLbEndpoint(GoBytes.ToText(url.WithQuery(query.Encode())), GoBytes.ToText(zone));
    }
}
