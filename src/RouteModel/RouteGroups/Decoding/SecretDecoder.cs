using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Tls;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads a Secret as Skipper's Kubernetes client does.</summary>
internal static class SecretDecoder
{
    private static readonly string[] ItemFields = ["metadata", "type", "data"];

    /// <summary>The secret; <see langword="null"/> without metadata.</summary>
    public static KubernetesSecret? Read(GoDecoder go, JsonElement value)
    {
        ObjectMeta? metadata = null;
        string type = "";
        ValueMap<string>? data = null;
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "secret", ItemFields))
        {
            switch (field)
            {
                case "metadata": metadata = MetadataDecoder.Read(go, item); break;
                case "type": type = go.String(item) ?? ""; break;
                default: data = go.StringMap(item); break;
            }
        }

        IEnumerable<KeyValuePair<string, string>> all = data ?? new ValueMap<string>([]);
        return metadata is null ? null : new KubernetesSecret
        {
            Namespace = metadata.Namespace ?? "",
            Labels = metadata.Labels ?? new ValueMap<string>([]),
            Name = metadata.Name ?? "",
            Type = type,
            Data = new ValueMap<string>(all.Where(static entry => entry.Key is TlsCertificate.CertificateKey or TlsCertificate.PrivateKeyKey)),
        };
    }
}
