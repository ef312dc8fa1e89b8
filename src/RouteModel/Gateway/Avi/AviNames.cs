using System.Security.Cryptography;
using System.Text;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Text;

namespace RouteModel.Gateway.Avi;

/// <summary>The names that AKO gives to Avi objects.</summary>
internal static class AviNames
{
    /// <summary>The virtual service of a Gateway.</summary>
    public static string OfVirtualService(string cluster, StoredGateway gateway) =>
        $"ako-gw-{cluster}--{gateway.Name.Namespace}-{gateway.Name.Name}-{(gateway.IsDedicated ? "L7-dedicated-EVH" : "EVH")}";

    /// <summary>The child virtual service of a rule, and its pool group.</summary>
    public static string OfRule(string cluster, string ruleKey) => $"ako-gw-{cluster}--{Hash(ruleKey)}";

    /// <summary>What tells rules of one Gateway apart: the route, and the rule's name or else its paths and headers.</summary>
    public static string KeyOfRule(ObjectName gateway, ObjectName route, StoredRule rule) =>
        $"{gateway.Namespace}-{gateway.Name}-{route.Namespace}-{route.Name}-{Fnv1A(rule.Name.Length > 0 ? rule.Name : Matches(rule))}";

    /// <summary>The pool of a backend.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="owner">The key of the rule, or the name of its pool group in a dedicated Gateway.</param>
    /// <param name="backend">The backend.</param>
    public static string OfPool(string cluster, string owner, ResolvedBackend backend) =>
        $"ako-gw-{cluster}--{Hash($"{owner}-{backend.Namespace}-{backend.Name}-{backend.Port ?? 0}")}";

    /// <summary>An object that AKO's operator makes of a custom resource.</summary>
    public static string OfOperatorObject(string cluster, ObjectName name) => $"ako-crd-operator-{cluster}--{Hash($"{name.Namespace}-{name.Name}")}";

    /// <summary>The paths and headers of a rule as AKO's JSON has them; methods and query parameters are no part of it.</summary>
    public static string Matches(StoredRule rule)
    {
        var json = new StringBuilder("[");
        foreach (StoredMatch match in rule.Matches.OrderBy(static match => match.Path, StringComparer.Ordinal))
        {
            json.Append(json.Length > 1 ? "," : "").Append("{\"PathMatch\":{\"Path\":");
            GoJson.AppendString(json, match.Path);
            json.Append(",\"Type\":");
            GoJson.AppendString(json, match.PathType);
            json.Append("},\"HeaderMatch\":[");
            for (int i = 0; i < match.Headers.Count; i++)
            {
                StoredHeaderMatch header = match.Headers[i];
                json.Append(i > 0 ? "," : "").Append("{\"Type\":");
                GoJson.AppendString(json, header.Type);
                json.Append(",\"Name\":");
                GoJson.AppendString(json, header.Name);
                json.Append(",\"Value\":");
                GoJson.AppendString(json, header.Value);
                json.Append('}');
            }

            json.Append("]}");
        }

        return json.Append(']').ToString();
    }

    private static string Fnv1A(string text)
    {
        uint hash = 2166136261;
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ unit) * 16777619);
        }

        return hash.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // The names are SHA-1 because AKO's are; nothing is kept safe by them.
    private static string Hash(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
