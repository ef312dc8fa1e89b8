using System.Text.Json;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Decoding;

/// <summary>Decodes an object of any kind of interest, with the defaults that the API server fills in.</summary>
internal static class ObjectDecoder
{
    private const string TenantAnnotation = "ako.vmware.com/tenant-name";

    private const string DedicatedAnnotation = "ako.vmware.com/dedicated-gateway-mode";

    private const string ServiceLabel = "kubernetes.io/service-name";

    /// <summary>The object; <see langword="null"/> if it has no name.</summary>
    public static StoredObject? Read(ObjectKind kind, JsonElement json)
    {
        JsonElement metadata = json.Object("metadata") ?? default;
        if (metadata.Text("name") is not { } plain)
        {
            return null;
        }

        string space = metadata.Text("namespace") is { Length: > 0 } written ? written : "default";
        var name = new ObjectName(kind.IsClusterScoped() ? "" : space, plain);
        JsonElement spec = json.Object("spec") ?? default;
        return kind switch
        {
            ObjectKind.Route => RouteDecoder.Read(name, metadata, spec),
            ObjectKind.Extension => ExtensionDecoder.Read(name, json),
            ObjectKind.HealthMonitor or ObjectKind.PkiProfile or ObjectKind.ApplicationProfile => new StoredManaged { Name = name, Status = ReadStatus(json) },
            ObjectKind.L7Rule => ReadL7Rule(name, json),
            ObjectKind.Service => new StoredService { Name = name, Ports = ReadPorts(spec) },
            ObjectKind.EndpointSlice => ReadSlice(name, metadata, json),
            ObjectKind.Gateway => GatewayDecoder.Read(name, metadata.Map("annotations").GetValueOrDefault(DedicatedAnnotation) == "true", spec),
            ObjectKind.GatewayClass => new StoredGatewayClass { Name = name, ControllerName = spec.Text("controllerName") ?? "" },
            ObjectKind.ReferenceGrant => ReadGrant(name, spec),
            _ => new StoredNamespace
            {
                Name = name,
                Tenant = metadata.Map("annotations").GetValueOrDefault(TenantAnnotation) ?? "",
                Labels = metadata.Map("labels"),
            },
        };
    }

    private static ManagedStatus? ReadStatus(JsonElement json) => json.Object("status") is not { } status ? null : new ManagedStatus(
        status.Text("tenant"),
        status.Text("uuid"),
        status.List("conditions", static condition => new StoredCondition(condition.Text("type") ?? "", condition.Text("status") ?? "")) ?? []);

    private static StoredL7Rule ReadL7Rule(ObjectName name, JsonElement json)
    {
        JsonElement? status = json.Object("status");
        return new StoredL7Rule { Name = name, HasStatus = status is not null, Status = status?.Text("status") ?? "" };
    }

    private static ValueList<StoredServicePort> ReadPorts(JsonElement owner) =>
        owner.List("ports", static port => new StoredServicePort(port.Text("name") ?? "", port.Number("port") ?? 0)) ?? [];

    private static StoredSlice ReadSlice(ObjectName name, JsonElement metadata, JsonElement json)
    {
        var addresses = new List<string>();
        foreach (JsonElement endpoint in json.List("endpoints", static endpoint => endpoint) ?? [])
        {
            if ((endpoint.Object("conditions") ?? default).Flag("ready") ?? true)
            {
                addresses.AddRange(endpoint.Texts("addresses"));
            }
        }

        return new StoredSlice
        {
            Name = name,
            Service = metadata.Map("labels").GetValueOrDefault(ServiceLabel) ?? "",
            Ports = ReadPorts(json),
            Addresses = ValueList.From(addresses),
        };
    }

    private static StoredGrant ReadGrant(ObjectName name, JsonElement spec) => new()
    {
        Name = name,
        From = spec.List("from", static from => new GrantFrom(from.Text("group") ?? "", from.Text("kind") ?? "", from.Text("namespace") ?? "")) ?? [],
        To = spec.List("to", static to => new GrantTo(to.Text("group") ?? "", to.Text("kind") ?? "", to.Text("name"))) ?? [],
    };
}
