using System.Text.Json;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Decoding;

/// <summary>Decodes RouteBackendExtensions.</summary>
internal static class ExtensionDecoder
{
    private const string DefaultAlgorithm = "LB_ALGORITHM_LEAST_CONNECTIONS";

    public static StoredExtension Read(ObjectName name, JsonElement json) => new()
    {
        Name = name,
        Spec = json.Object("spec") is { } spec ? ReadSpec(spec) : null,
        Status = json.Object("status") is { } status ? ReadStatus(status) : null,
        IsBeingDeleted = json.Object("metadata")?.Text("deletionTimestamp") is not null,
    };

    private static ExtensionSpec ReadSpec(JsonElement spec) => new()
    {
        LbAlgorithm = spec.Text("lbAlgorithm") ?? DefaultAlgorithm,
        LbAlgorithmHash = spec.Text("lbAlgorithmHash"),
        LbAlgorithmConsistentHashHdr = spec.Text("lbAlgorithmConsistentHashHdr"),
        PersistenceProfile = spec.Text("persistenceProfile"),
        HealthMonitors = ValueList.From((spec.List("healthMonitor", static monitor => monitor.Text("name")) ?? []).OfType<string>()),
        BackendTls = spec.Object("backendTLS") is { } tls ? ReadTls(tls) : null,
    };

    private static ExtensionTls ReadTls(JsonElement tls)
    {
        JsonElement profile = tls.Object("pkiProfile") ?? default;
        return new ExtensionTls
        {
            HostCheckEnabled = tls.Flag("hostCheckEnabled"),
            DomainNames = tls.Texts("domainName"),
            PkiProfile = profile.Text("kind") == "CRD" ? profile.Text("name") ?? "" : null,
        };
    }

    private static ExtensionStatus ReadStatus(JsonElement status)
    {
        JsonElement? controller = status.Field("controller");
        return new ExtensionStatus(
            status.Text("status") ?? "",
            status.Text("controller") ?? "",
            controller is null or { ValueKind: JsonValueKind.String },
            status.Text("error") ?? "");
    }
}
