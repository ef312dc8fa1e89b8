using System.Text;
using System.Text.Json.Nodes;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Short ways to a compilation.</summary>
internal static class Compile
{
    /// <summary>Compiles groups beside the services of the garden.</summary>
    public static RouteCompilation Groups(RouteGroupCompilerOptions options, params string[] groups) =>
        new RouteGroupCompiler(options).Compile(Read(options.Profile, [.. groups.Select(group => Kind("RouteGroup", group)), .. Garden.Objects]));

    public static RouteCompilation Groups(CompilerProfile profile, params string[] groups) =>
        Groups(new RouteGroupCompilerOptions { Profile = profile }, groups);

    /// <summary>The routes in order of emission, one a line, as the specification shows them.</summary>
    public static string Emitted(RouteCompilation compilation) => string.Join('\n', compilation.Routes.Select(route => $"{route.Id}: {route};"));

    /// <summary>A snapshot of objects, each with its kind.</summary>
    public static ClusterSnapshot Read(CompilerProfile profile, params string[] objects) =>
        ClusterSnapshot.ReadJson(Encoding.UTF8.GetBytes($$"""{"kind": "List", "items": [{{string.Join(',', objects)}}]}"""), profile);

    public static string Kind(string kind, string json)
    {
        JsonObject item = JsonNode.Parse(json)!.AsObject();
        item["kind"] = kind;
        return item.ToJsonString();
    }
}
