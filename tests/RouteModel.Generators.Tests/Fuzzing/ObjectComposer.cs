using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>Composes objects after the schema of a CRD: mostly what it asks for, sometimes not.</summary>
internal sealed class ObjectComposer(Random random)
{
    private const int MostNested = 8;

    private static readonly string[] s_texts =
    [
        "a", "b", "abc", "a-b", "", "example.com", "a.example.com", "/", "/a/b", "https://example.com/x?y=1", "10", "80", "1h", "5m30s", "2024-01-01", "2024-01-01T10:00:00Z",
        "10.0.0.1", "10.0.0.0/8", "::1", "aGk=", "A", "\u00e9\u00e9", "\U0001F600", "500m", "1Gi", "1.2.3", "$(x)",
    ];

    /// <summary>An object of a version of a CRD.</summary>
    public JsonObject Compose(string apiVersion, string kind, bool isNamespaced, JsonObject schema)
    {
        var value = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = Metadata(isNamespaced) };
        foreach ((string name, JsonNode? property) in Map(schema, "properties"))
        {
            if (name is not ("apiVersion" or "kind" or "metadata") && property is JsonObject inner && IsWanted(schema, name))
            {
                value[name] = Value(inner, 0);
            }
        }

        return value;
    }

    private JsonObject Metadata(bool isNamespaced)
    {
        var metadata = new JsonObject { ["name"] = "a" };
        if (isNamespaced)
        {
            metadata["namespace"] = "n";
        }

        if (random.Next(4) == 0)
        {
            metadata["labels"] = new JsonObject { ["example.com/a"] = "b" };
            metadata["finalizers"] = new JsonArray("example.com/f");
            metadata["ownerReferences"] = new JsonArray(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Pod", ["name"] = "p", ["uid"] = "u", ["controller"] = true });
        }

        return metadata;
    }

    private JsonNode? Value(JsonObject schema, int depth)
    {
        if (schema["enum"] is JsonArray { Count: > 0 } members && random.Next(10) > 0)
        {
            return members[random.Next(members.Count)]?.DeepClone();
        }

        return Text(schema, "type") switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, depth),
            "string" => s_texts[random.Next(s_texts.Length)],
            "integer" => random.Next(3) == 0 ? random.NextInt64(-2, 70_000) : random.Next(1, 5),
            "number" => random.Next(2) == 0 ? random.Next(5) : random.Next(40) / 8.0,
            "boolean" => random.Next(2) == 0,
            _ => random.Next(2) == 0 ? JsonValue.Create(random.Next(100)) : JsonValue.Create(s_texts[random.Next(s_texts.Length)]),
        };
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var value = new JsonObject();
        if (depth > MostNested)
        {
            return value;
        }

        foreach ((string name, JsonNode? property) in Map(schema, "properties"))
        {
            if (property is JsonObject inner && IsWanted(schema, name))
            {
                value[name] = Value(inner, depth + 1);
            }
        }

        if (schema["additionalProperties"] is JsonObject additional)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                value[s_texts[random.Next(s_texts.Length)]] = Value(additional, depth + 1);
            }
        }

        if (schema["x-kubernetes-embedded-resource"] is not null)
        {
            (value["apiVersion"], value["kind"]) = ("v1", "Pod");
        }

        return value;
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        var value = new JsonArray();
        if (schema["items"] is JsonObject items && depth <= MostNested)
        {
            for (int i = random.Next(4); i > 0; i--)
            {
                value.Add(Value(items, depth + 1));
            }
        }

        return value;
    }

    // The more optional fields there are, the fewer of them are taken, so that objects of large schemas stay small.
    private bool IsWanted(JsonObject schema, string name) =>
        (schema["required"] is JsonArray required && required.Any(item => item is JsonValue text && text.TryGetValue(out string? one) && one == name) && random.Next(30) > 0)
        || random.Next(2 + (Map(schema, "properties").Count() / 4)) == 0;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Map(JsonObject schema, string key) => schema[key] as JsonObject ?? [];

    private static string? Text(JsonObject schema, string key) => schema[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
