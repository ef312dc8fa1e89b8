using System.Text.Json;

namespace RouteModel.Benchmarks.Peers;

/// <summary>Reads a RouteGroup into the plain classes as someone would write it by hand for speed: fields that are unknown, stand twice or have another type are faults.</summary>
internal static class HandWrittenReader
{
    private delegate T ItemReader<T>(ref Utf8JsonReader reader);

    /// <exception cref="JsonException">The text is no JSON, or a field is wrong.</exception>
    public static PlainRouteGroup Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        PlainRouteGroup group = ReadGroup(ref reader);
        return reader.Read() ? throw new JsonException("more than one value") : group;
    }

    private static PlainRouteGroup ReadGroup(ref Utf8JsonReader reader)
    {
        var group = new PlainRouteGroup();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("apiVersion"u8))
            {
                Once(ref seen, 1);
                group.ApiVersion = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("kind"u8))
            {
                Once(ref seen, 2);
                group.Kind = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("metadata"u8))
            {
                Once(ref seen, 4);
                reader.Read();
                group.Metadata = ReadMetadata(ref reader);
            }
            else if (reader.ValueTextEquals("spec"u8))
            {
                Once(ref seen, 8);
                reader.Read();
                group.Spec = ReadSpec(ref reader);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return group;
    }

    private static PlainMetadata ReadMetadata(ref Utf8JsonReader reader)
    {
        var metadata = new PlainMetadata();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                Once(ref seen, 1);
                metadata.Name = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("namespace"u8))
            {
                Once(ref seen, 2);
                metadata.Namespace = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("labels"u8))
            {
                Once(ref seen, 4);
                reader.Read();
                metadata.Labels = ReadLabels(ref reader);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return metadata;
    }

    private static Dictionary<string, string> ReadLabels(ref Utf8JsonReader reader)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        Begin(ref reader);
        while (NextField(ref reader))
        {
            string key = reader.GetString()!;
            if (!labels.TryAdd(key, ReadString(ref reader)))
            {
                throw new JsonException("a label stands twice");
            }
        }

        return labels;
    }

    private static PlainSpec ReadSpec(ref Utf8JsonReader reader)
    {
        var spec = new PlainSpec();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("hosts"u8))
            {
                Once(ref seen, 1);
                spec.Hosts = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("backends"u8))
            {
                Once(ref seen, 2);
                spec.Backends = ReadList<PlainBackend>(ref reader, ReadBackend);
            }
            else if (reader.ValueTextEquals("defaultBackends"u8))
            {
                Once(ref seen, 4);
                spec.DefaultBackends = ReadList<PlainReference>(ref reader, ReadReference);
            }
            else if (reader.ValueTextEquals("routes"u8))
            {
                Once(ref seen, 8);
                spec.Routes = ReadList<PlainRoute>(ref reader, ReadRoute);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return spec;
    }

    private static PlainBackend ReadBackend(ref Utf8JsonReader reader)
    {
        var backend = new PlainBackend();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                Once(ref seen, 1);
                backend.Name = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                Once(ref seen, 2);
                backend.Type = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("address"u8))
            {
                Once(ref seen, 4);
                backend.Address = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("algorithm"u8))
            {
                Once(ref seen, 8);
                backend.Algorithm = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("endpoints"u8))
            {
                Once(ref seen, 16);
                backend.Endpoints = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("serviceName"u8))
            {
                Once(ref seen, 32);
                backend.ServiceName = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("servicePort"u8))
            {
                Once(ref seen, 64);
                backend.ServicePort = ReadInteger(ref reader);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return backend;
    }

    private static PlainReference ReadReference(ref Utf8JsonReader reader)
    {
        var reference = new PlainReference();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("backendName"u8))
            {
                Once(ref seen, 1);
                reference.BackendName = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("weight"u8))
            {
                Once(ref seen, 2);
                reference.Weight = ReadInteger(ref reader);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return reference;
    }

    private static PlainRoute ReadRoute(ref Utf8JsonReader reader)
    {
        var route = new PlainRoute();
        int seen = 0;
        Begin(ref reader);
        while (NextField(ref reader))
        {
            if (reader.ValueTextEquals("path"u8))
            {
                Once(ref seen, 1);
                route.Path = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("pathSubtree"u8))
            {
                Once(ref seen, 2);
                route.PathSubtree = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("pathRegexp"u8))
            {
                Once(ref seen, 4);
                route.PathRegexp = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("methods"u8))
            {
                Once(ref seen, 8);
                route.Methods = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("predicates"u8))
            {
                Once(ref seen, 16);
                route.Predicates = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("filters"u8))
            {
                Once(ref seen, 32);
                route.Filters = ReadStrings(ref reader);
            }
            else if (reader.ValueTextEquals("backends"u8))
            {
                Once(ref seen, 64);
                route.Backends = ReadList<PlainReference>(ref reader, ReadReference);
            }
            else
            {
                throw Unknown(ref reader);
            }
        }

        return route;
    }

    private static List<T> ReadList<T>(ref Utf8JsonReader reader, ItemReader<T> read)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("no list");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(read(ref reader));
        }

        return items;
    }

    private static List<string> ReadStrings(ref Utf8JsonReader reader) => ReadList(ref reader, static (ref Utf8JsonReader item) => StringOf(ref item));

    private static string ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return StringOf(ref reader);
    }

    private static string StringOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("no string");

    private static long ReadInteger(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value) ? value : throw new JsonException("no integer");
    }

    private static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("no object");
        }
    }

    private static bool NextField(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static void Once(ref int seen, int field)
    {
        if ((seen & field) != 0)
        {
            throw new JsonException("a field stands twice");
        }

        seen |= field;
    }

    private static JsonException Unknown(ref Utf8JsonReader reader) => new($"unknown field {reader.GetString()}");
}
