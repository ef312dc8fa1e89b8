using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads an Endpoints object as Skipper's Kubernetes client does.</summary>
internal static class EndpointsDecoder
{
    private static readonly string[] ItemFields = ["metadata", "subsets"];
    private static readonly string[] SubsetFields = ["addresses", "ports"];
    private static readonly string[] AddressFields = ["ip", "nodeName"];

    /// <summary>The endpoints; <see langword="null"/> without metadata.</summary>
    public static KubernetesEndpoints? Read(GoDecoder go, JsonElement value)
    {
        ObjectMeta? metadata = null;
        var subsets = new List<EndpointSubset>();
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "endpoint", ItemFields))
        {
            if (field == "metadata")
            {
                metadata = MetadataDecoder.Read(go, item);
            }
            else
            {
                ReadSubsets(go, item, subsets);
            }
        }

        return metadata is null ? null : new KubernetesEndpoints
        {
            Namespace = metadata.Namespace ?? "",
            Labels = metadata.Labels ?? new ValueMap<string>([]),
            Name = metadata.Name ?? "",
            Subsets = ValueList.From(subsets),
        };
    }

    private static void ReadSubsets(GoDecoder go, JsonElement value, List<EndpointSubset> subsets)
    {
        subsets.Clear();
        foreach (JsonElement item in go.Items(value, "[]*kubernetes.subset"))
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                subsets.Add(ReadSubset(go, item));
            }
        }
    }

    private static EndpointSubset ReadSubset(GoDecoder go, JsonElement value)
    {
        var addresses = new List<string>();
        ValueList<EndpointPort> ports = [];
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", "subset", SubsetFields))
        {
            if (field == "addresses")
            {
                ReadAddresses(go, item, addresses);
            }
            else
            {
                ports = EndpointPortDecoder.ReadList(go, item, EndpointPortDecoder.Endpoints);
            }
        }

        return new EndpointSubset { Addresses = ValueList.From(addresses), Ports = ports };
    }

    private static void ReadAddresses(GoDecoder go, JsonElement value, List<string> addresses)
    {
        addresses.Clear();
        foreach (JsonElement item in go.Items(value, "[]*kubernetes.address"))
        {
            if (item.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            string ip = "";
            foreach ((string field, JsonElement part) in go.Fields(item, "kubernetes", "address", AddressFields))
            {
                string? text = go.String(part);
                ip = field == "ip" ? text ?? "" : ip;
            }

            addresses.Add(ip);
        }
    }
}
