using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads the ports of Endpoints and of EndpointSlices, two Go types of nearly the same fields.</summary>
internal static class EndpointPortDecoder
{
    public static readonly PortType Endpoints = new("port", ["name", "port", "protocol"]);
    public static readonly PortType EndpointSlice = new("endpointSlicePort", ["name", "port", "protocol", "appProtocol"]);

    public static ValueList<EndpointPort> ReadList(GoDecoder go, JsonElement value, PortType type)
    {
        var ports = new List<EndpointPort>();
        foreach (JsonElement item in go.Items(value, "[]*kubernetes." + type.GoStruct))
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                ports.Add(Read(go, item, type));
            }
        }

        return ValueList.From(ports);
    }

    private static EndpointPort Read(GoDecoder go, JsonElement value, PortType type)
    {
        var port = new EndpointPort { Port = 0, Protocol = "" };
        foreach ((string field, JsonElement item) in go.Fields(value, "kubernetes", type.GoStruct, type.Fields))
        {
            port = field switch
            {
                "name" => port with { Name = go.String(item) ?? "" },
                "port" => port with { Port = go.Int(item) ?? 0 },
                "protocol" => port with { Protocol = go.String(item) ?? "" },
                _ => port with { AppProtocol = go.String(item) ?? "" },
            };
        }

        return port;
    }

    /// <summary>A Go struct for ports and its JSON names.</summary>
    internal sealed record PortType(string GoStruct, string[] Fields);
}
