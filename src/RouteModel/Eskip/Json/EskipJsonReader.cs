using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using RouteModel.Eskip.Parsing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Json;

/// <summary>Makes routes of JSON as Go's decoder does: keys match in any case, a null sets nothing, the last of several keys wins.</summary>
internal static class EskipJsonReader
{
    public static bool TryRead(JsonElement root, out ValueList<EskipRoute> routes, [NotNullWhen(false)] out string? error)
    {
        try
        {
            routes = root.ValueKind == JsonValueKind.Array
                ? ValueList.From(root.EnumerateArray().Select(Route))
                : new ValueList<EskipRoute>([Route(root)]);
            error = null;
            return true;
        }
        catch (FormatException reason)
        {
            routes = [];
            error = reason.Message;
            return false;
        }
    }

    private static EskipRoute Route(JsonElement json)
    {
        var route = new EskipRoute();
        foreach (JsonProperty member in Members(json, "a route"))
        {
            route = Key(member) switch
            {
                "ID" => route with { Id = Text(member) },
                "BACKEND" => route with { Backend = Backend(member.Value) },
                "PREDICATES" => route with { Predicates = ValueList.From(Items(member).Select(item => Call(item, static (name, args) => new EskipPredicate(name, args)))) },
                "FILTERS" => route with { Filters = ValueList.From(Items(member).Select(item => Call(item, static (name, args) => new EskipFilter(name, args)))) },
                _ => route,
            };
        }

        return route;
    }

    private static EskipBackend Backend(JsonElement json)
    {
        string name = "";
        string address = "";
        string algorithm = "";
        List<string> endpoints = [];
        foreach (JsonProperty member in Members(json, "a backend"))
        {
            switch (Key(member))
            {
                case "TYPE":
                    name = Text(member);
                    break;
                case "ADDRESS":
                    address = Text(member);
                    break;
                case "ALGORITHM":
                    algorithm = Text(member);
                    break;
                case "ENDPOINTS":
                    endpoints = [.. Items(member).Select(item => Text(item, member.Name))];
                    break;
                default:
                    break;
            }
        }

        if (!EskipBackendNames.TryFind(name, out EskipBackendType type))
        {
            throw new FormatException("unsupported backend type: " + name);
        }

        return type switch
        {
            EskipBackendType.Network => EskipBackend.Network(address),
            EskipBackendType.LoadBalanced => EskipBackend.LoadBalanced(algorithm, endpoints.Select(LbEndpointText.Read)),
            EskipBackendType.Shunt => EskipBackend.Shunt,
            EskipBackendType.Loopback => EskipBackend.Loopback,
            EskipBackendType.Dynamic => EskipBackend.Dynamic,
            _ => EskipBackend.Forward,
        };
    }

    private static T Call<T>(JsonElement json, Func<string, ValueList<EskipArgument>, T> make)
    {
        string name = "";
        ValueList<EskipArgument> args = [];
        foreach (JsonProperty member in Members(json, "a predicate or a filter"))
        {
            switch (Key(member))
            {
                case "NAME":
                    name = Text(member);
                    break;
                case "ARGS":
                    args = ValueList.From(Items(member).Select(EskipJsonArguments.Read));
                    break;
                default:
                    break;
            }
        }

        return make(name, args);
    }

    // Go folds case by Unicode, where two letters beyond ASCII belong to s and k.
    private static string Key(JsonProperty member) => member.Name.ToUpperInvariant().Replace('\u017f', 'S').Replace('\u212a', 'K');

    private static IEnumerable<JsonProperty> Members(JsonElement json, string what) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null),
        JsonValueKind.Null => [],
        _ => throw new FormatException($"{what} must be an object"),
    };

    private static JsonElement.ArrayEnumerator Items(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array
        ? member.Value.EnumerateArray()
        : throw new FormatException($"{member.Name} must be a list");

    private static string Text(JsonProperty member) => Text(member.Value, member.Name);

    private static string Text(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.String => EskipJsonArguments.Text(json),
        JsonValueKind.Null => "",
        _ => throw new FormatException($"{name} must be a string"),
    };
}
