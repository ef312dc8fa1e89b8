using System.Text.Json;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads a backend as Skipper's <c>SkipperBackend</c>, a type that decodes itself: its first error ends the whole decoding.</summary>
internal static class BackendDecoder
{
    private static readonly string[] Fields = ["name", "type", "address", "algorithm", "endpoints", "serviceName", "servicePort"];

    public static RouteGroupBackend Read(GoDecoder outer, JsonElement value)
    {
        var go = new GoDecoder(outer.Matching);
        var backend = new RouteGroupBackend();
        foreach ((string field, JsonElement item) in go.Fields(value, "definitions", "skipperBackendParser", Fields))
        {
            switch (field)
            {
                case "name": backend = backend with { Name = go.String(item) }; break;
                case "address": backend = backend with { Address = go.String(item) }; break;
                case "endpoints": backend = backend with { Endpoints = go.Strings(item) }; break;
                case "serviceName": backend = backend with { ServiceName = go.String(item) }; break;
                case "servicePort": backend = backend with { ServicePort = go.Int(item) }; break;
                case "type" when go.String(item) is { } type:
                    backend = backend with { Type = new RouteGroupBackendType(type) };
                    break;
                case "algorithm" when go.String(item) is { } algorithm:
                    backend = backend with { Algorithm = new RouteGroupBackendAlgorithm(algorithm) };
                    break;
                default: break;
            }
        }

        if (go.Error is { } error)
        {
            outer.Abort(error);
        }

        return backend;
    }
}
