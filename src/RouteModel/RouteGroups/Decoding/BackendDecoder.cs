using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads a backend as Skipper's <c>SkipperBackend</c>, a type that decodes itself: its first error ends the whole decoding.</summary>
internal static class BackendDecoder
{
    private static readonly string[] Fields = ["name", "type", "address", "algorithm", "endpoints", "serviceName", "servicePort"];

    public static RouteGroupBackend Read(GoDecoder outer, JsonElement value)
    {
        var go = new GoDecoder(outer.Matching);
        (string? Name, string? Address, string? Service) texts = default;
        RouteGroupBackendType? type = null;
        RouteGroupBackendAlgorithm? algorithm = null;
        ValueList<string>? endpoints = null;
        long? port = null;
        foreach ((string field, JsonElement item) in go.Fields(value, "definitions", "skipperBackendParser", Fields))
        {
            switch (field)
            {
                case "name": texts.Name = go.String(item); break;
                case "address": texts.Address = go.String(item); break;
                case "endpoints": endpoints = go.Strings(item); break;
                case "serviceName": texts.Service = go.String(item); break;
                case "servicePort": port = go.Int(item); break;
                case "type" when go.String(item) is { } name: type = new RouteGroupBackendType(name); break;
                case "algorithm" when go.String(item) is { } name: algorithm = new RouteGroupBackendAlgorithm(name); break;
                default: break;
            }
        }

        if (go.Error is { } error)
        {
            outer.Abort(error);
        }

        return new RouteGroupBackend
        {
            Name = texts.Name,
            Type = type,
            Address = texts.Address,
            Algorithm = algorithm,
            Endpoints = endpoints,
            ServiceName = texts.Service,
            ServicePort = port,
        };
    }
}
