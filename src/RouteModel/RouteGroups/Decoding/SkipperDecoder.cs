using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Reads a RouteGroup as Skipper's Kubernetes client does (<c>definitions.RouteGroupItem</c>).</summary>
/// <remarks>A null item of a list of objects stays null, as in Skipper; the validation that follows refuses the group for it.</remarks>
internal static class SkipperDecoder
{
    private const string Package = "definitions";
    private static readonly string[] ItemFields = ["metadata", "spec"];
    private static readonly string[] SpecFields = ["hosts", "backends", "defaultBackends", "routes", "tls"];
    private static readonly string[] ReferenceFields = ["backendName", "weight"];
    private static readonly string[] TlsFields = ["hosts", "secretName"];

    private static readonly string[] RouteFields =
        ["path", "pathSubtree", "pathRegexp", "backends", "filters", "predicates", "methods"];

    /// <summary>The group, as far as it could be read; the decoder knows what went wrong.</summary>
    public static RouteGroup Read(GoDecoder go, JsonElement value)
    {
        ObjectMeta? metadata = null;
        RouteGroupSpec? spec = null;
        foreach ((string field, JsonElement item) in go.Fields(value, Package, "RouteGroupItem", ItemFields))
        {
            if (field == "metadata")
            {
                metadata = MetadataDecoder.Read(go, item);
            }
            else
            {
                spec = ReadSpec(go, item);
            }
        }

        return new RouteGroup { Metadata = metadata ?? new ObjectMeta(), Spec = spec };
    }

    private static RouteGroupSpec? ReadSpec(GoDecoder go, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var spec = new RouteGroupSpec();
        foreach ((string field, JsonElement item) in go.Fields(value, Package, "RouteGroupSpec", SpecFields))
        {
            spec = field switch
            {
                "hosts" => spec with { Hosts = go.Strings(item) },
                "backends" => spec with { Backends = List(go, item, "[]*definitions.SkipperBackend", BackendDecoder.Read) },
                "defaultBackends" => spec with { DefaultBackends = List(go, item, "definitions.BackendReferences", ReadReference) },
                "routes" => spec with { Routes = List(go, item, "[]*definitions.RouteSpec", ReadRoute) },
                _ => spec with { Tls = List(go, item, "[]*definitions.RouteTLSSpec", ReadTls) },
            };
        }

        return spec;
    }

    private static BackendReference ReadReference(GoDecoder go, JsonElement value)
    {
        string? name = null;
        long? weight = null;
        foreach ((string field, JsonElement item) in go.Fields(value, Package, "BackendReference", ReferenceFields))
        {
            if (field == "backendName")
            {
                name = go.String(item);
            }
            else
            {
                weight = go.Int(item);
            }
        }

        return new BackendReference { BackendName = name, Weight = weight };
    }

    private static RouteGroupRoute ReadRoute(GoDecoder go, JsonElement value)
    {
        (string? Path, string? Subtree, string? Regexp) paths = default;
        (ValueList<string>? Filters, ValueList<string>? Predicates) texts = default;
        ValueList<BackendReference>? backends = null;
        ValueList<RouteGroupMethod>? methods = null;
        foreach ((string field, JsonElement item) in go.Fields(value, Package, "RouteSpec", RouteFields))
        {
            switch (field)
            {
                case "path": paths.Path = go.String(item); break;
                case "pathSubtree": paths.Subtree = go.String(item); break;
                case "pathRegexp": paths.Regexp = go.String(item); break;
                case "backends": backends = List(go, item, "definitions.BackendReferences", ReadReference); break;
                case "filters": texts.Filters = go.Strings(item); break;
                case "predicates": texts.Predicates = go.Strings(item); break;
                default: methods = Methods(go.Strings(item)); break;
            }
        }

        return new RouteGroupRoute
        {
            Path = paths.Path,
            PathSubtree = paths.Subtree,
            PathRegexp = paths.Regexp,
            Backends = backends,
            Filters = texts.Filters,
            Predicates = texts.Predicates,
            Methods = methods,
        };
    }

    private static RouteGroupTls ReadTls(GoDecoder go, JsonElement value)
    {
        var tls = new RouteGroupTls();
        foreach ((string field, JsonElement item) in go.Fields(value, Package, "RouteTLSSpec", TlsFields))
        {
            tls = field == "hosts" ? tls with { Hosts = go.Strings(item) } : tls with { SecretName = go.String(item) };
        }

        return tls;
    }

    private static ValueList<RouteGroupMethod>? Methods(ValueList<string>? names)
    {
        if (names is null)
        {
            return null;
        }

        var methods = new List<RouteGroupMethod>(names.Count);
        foreach (string name in names)
        {
            methods.Add(new RouteGroupMethod(name));
        }

        return ValueList.From(methods);
    }

    private static ValueList<T>? List<T>(GoDecoder go, JsonElement value, string goType, Func<GoDecoder, JsonElement, T> read)
        where T : class
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var items = new List<T>();
        foreach (JsonElement item in go.Items(value, goType))
        {
            items.Add(item.ValueKind == JsonValueKind.Null ? null! : read(go, item));
        }

        return ValueList.From(items);
    }
}
