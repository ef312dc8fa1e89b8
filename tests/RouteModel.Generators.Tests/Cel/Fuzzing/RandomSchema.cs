using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Cel.Fuzzing;

/// <summary>Random structural schemas: small, bounded, with the keywords that decide what expressions see.</summary>
internal sealed class RandomSchema(Random random)
{
    /// <summary>Names as they are written, escaped and refused in expressions.</summary>
    private static readonly string[] s_names = ["a", "b2", "name", "x-y", "in", "namespace", "e__f", "c.d", "1st", "if", "self", "p/q", "é"];

    private static readonly string[] s_words = ["a", "b", "ab", "x-y", ""];

    /// <summary>A schema for <c>spec</c>: an object.</summary>
    public Shape Spec() => Object(3);

    private Shape Any(int depth) => random.Next(depth > 0 ? 15 : 9) switch
    {
        0 or 1 => Scalar(ShapeKind.String, String()),
        2 => Scalar(ShapeKind.Integer, Integer()),
        3 => Scalar(ShapeKind.Number, new JsonObject { ["type"] = "number" }),
        4 => Scalar(ShapeKind.Boolean, new JsonObject { ["type"] = "boolean" }),
        5 => Scalar(ShapeKind.IntOrString, new JsonObject { ["x-kubernetes-int-or-string"] = true }),
        6 => Formatted(),
        7 => Scalar(ShapeKind.Integer, new JsonObject { ["type"] = "integer", ["format"] = "int32" }),
        8 when random.Next(3) == 0 => new Shape(ShapeKind.Preserved, new JsonObject { ["x-kubernetes-preserve-unknown-fields"] = true }),
        8 => Scalar(ShapeKind.Boolean, new JsonObject { ["type"] = "boolean" }),
        9 or 10 => Map(depth),
        11 or 12 => List(depth),
        _ => Object(depth),
    };

    private Shape Scalar(ShapeKind kind, JsonObject schema) => new(kind, Nullable(schema));

    private JsonObject Nullable(JsonObject schema)
    {
        if (random.Next(8) == 0)
        {
            schema["nullable"] = true;
        }

        return schema;
    }

    private JsonObject String()
    {
        var schema = new JsonObject { ["type"] = "string", ["maxLength"] = random.Next(1, 12) };
        if (random.Next(5) == 0)
        {
            schema["enum"] = new JsonArray([.. s_words.Take(random.Next(1, s_words.Length)).Select(word => JsonValue.Create(word))]);
        }

        return schema;
    }

    private JsonObject Integer()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (random.Next(3) == 0)
        {
            schema["minimum"] = random.Next(-2, 2);
            schema["maximum"] = random.Next(2, 6);
        }

        return schema;
    }

    private Shape Formatted()
    {
        (string format, ShapeKind kind) = random.Next(4) switch
        {
            0 => ("byte", ShapeKind.Bytes),
            1 => ("duration", ShapeKind.Duration),
            2 => ("date", ShapeKind.Time),
            _ => ("date-time", ShapeKind.Time),
        };
        return Scalar(kind, new JsonObject { ["type"] = "string", ["format"] = format, ["maxLength"] = 40 });
    }

    private Shape Object(int depth)
    {
        (string Name, Shape Shape)[] properties = [.. s_names.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(name => (name, Any(depth - 1)))];
        var schema = Nullable(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Shape.Schema))),
        });
        if (random.Next(6) == 0)
        {
            schema["x-kubernetes-preserve-unknown-fields"] = true;
        }

        if (random.Next(3) == 0)
        {
            schema["required"] = new JsonArray(JsonValue.Create(properties[0].Name));
        }

        return new Shape(ShapeKind.Object, schema) { Properties = properties };
    }

    private Shape Map(int depth)
    {
        Shape values = Any(depth - 1);
        return values.Kind == ShapeKind.Preserved ? Object(depth) : new Shape(ShapeKind.Map, Nullable(new JsonObject
        {
            ["type"] = "object",
            ["maxProperties"] = 4,
            ["additionalProperties"] = values.Schema,
        })) { Items = values };
    }

    private Shape List(int depth)
    {
        int type = random.Next(3);
        Shape items = type == 1 ? Scalar(ShapeKind.String, String()) : type == 2 ? Keyed() : Any(depth - 1);
        if (items.Kind == ShapeKind.Preserved)
        {
            return Object(depth);
        }

        if (type > 0)
        {
            items.Schema.Remove("nullable");
        }

        var schema = Nullable(new JsonObject { ["type"] = "array", ["maxItems"] = 4, ["items"] = items.Schema });
        if (type > 0)
        {
            schema["x-kubernetes-list-type"] = type == 1 ? "set" : "map";
        }

        if (type == 2)
        {
            schema["x-kubernetes-list-map-keys"] = new JsonArray([.. items.Schema["required"]!.AsArray().Select(key => key!.DeepClone())]);
        }

        return new Shape(ShapeKind.List, schema) { Items = items };
    }

    private Shape Keyed()
    {
        string key = random.Next(4) == 0 ? "x-y" : "k";
        (string Name, Shape Shape)[] properties =
        [
            (key, new Shape(ShapeKind.String, new JsonObject { ["type"] = "string", ["maxLength"] = 8 })),
            ("v", Any(0)),
        ];
        return new Shape(ShapeKind.Object, new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(JsonValue.Create(key)),
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, property.Shape.Schema))),
        }) { Properties = properties };
    }
}
