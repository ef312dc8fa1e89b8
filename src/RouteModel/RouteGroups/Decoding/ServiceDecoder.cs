using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads a Service as Skipper's Kubernetes client does.</summary>
internal static class ServiceDecoder
{
    private static readonly string[] ItemFields = ["metadata", "spec"];
    private static readonly string[] SpecFields = ["type", "clusterIP", "externalName", "ports"];
    private static readonly string[] PortFields = ["name", "port", "targetPort"];

    /// <summary>The service; <see langword="null"/> without metadata or spec.</summary>
    public static KubernetesService? Read(GoDecoder go, JsonElement value)
    {
        ObjectMeta? metadata = null;
        (string Type, ValueList<KubernetesServicePort> Ports)? spec = null;
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "service", ItemFields))
        {
            if (field == "metadata")
            {
                metadata = MetadataDecoder.Read(go, item);
            }
            else
            {
                spec = item.ValueKind == JsonValueKind.Null ? null : ReadSpec(go, item);
            }
        }

        return metadata is null || spec is null ? null : new KubernetesService
        {
            Namespace = metadata.Namespace ?? "",
            Labels = metadata.Labels ?? new ValueMap<string>([]),
            Name = metadata.Name ?? "",
            Type = spec.Value.Type,
            Ports = spec.Value.Ports,
        };
    }

    private static (string Type, ValueList<KubernetesServicePort> Ports) ReadSpec(GoDecoder go, JsonElement value)
    {
        string type = "";
        var ports = new List<KubernetesServicePort>();
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "serviceSpec", SpecFields))
        {
            switch (field)
            {
                case "type": type = go.String(item) ?? ""; break;
                case "ports": ReadPorts(go, item, ports); break;
                default: _ = go.String(item); break;
            }
        }

        return (type, ValueList.From(ports));
    }

    private static void ReadPorts(GoDecoder go, JsonElement value, List<KubernetesServicePort> ports)
    {
        ports.Clear();
        foreach (JsonElement item in go.Items(value, "[]*kubernetes.servicePort"))
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                ports.Add(ReadPort(go, item));
            }
        }
    }

    private static KubernetesServicePort ReadPort(GoDecoder go, JsonElement value)
    {
        long port = 0;
        TargetPort? target = null;
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "servicePort", PortFields))
        {
            switch (field)
            {
                case "port": port = go.Int(item) ?? 0; break;
                case "targetPort": target = ReadTargetPort(go, item); break;
                default: _ = go.String(item); break;
            }
        }

        // The API server fills a missing target port in with the port.
        return new KubernetesServicePort(port, target ?? new TargetPort(port));
    }

    /// <summary>A name or a number; its Go type decodes itself, so its error ends the decoding.</summary>
    private static TargetPort? ReadTargetPort(GoDecoder outer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return new TargetPort(value.GetString() ?? "");
        }

        var go = new GoDecoder(outer.Matching);
        long? number = go.Int(value);
        if (go.Error is { } error)
        {
            outer.Abort(error);
        }

        return number is null ? null : new TargetPort(number.Value);
    }
}
