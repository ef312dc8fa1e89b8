using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>Damage to the structure of a document: values of other types, members that move, go or come, items that stand twice.</summary>
/// <param name="names">Names that members get.</param>
/// <param name="values">Values that members and items get, as JSON.</param>
internal sealed class TreeDamage(IReadOnlyList<string> names, IReadOnlyList<string> values)
{
    private const int MostNested = 60;

    private const int MostCopies = 200;

    /// <summary>Values that fit few schemas.</summary>
    public static readonly string[] OddValues =
    [
        "null", "true", "false", "0", "-1", "1", "7", "1.5", "-0.0", "1e3", "1e300", "1e-300", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "\"\"", "\" \"", "\"x\"", "\"a.b/c\"", "\"\\u0000\"", "\"\\n\"", "\"\\ud83d\\ude00\"", "\"\\u00e9\"", "\"$\"", "\"1\"", "\"null\"", "[]", "{}", "[null]", "[[]]", "[1,1]",
        "{\"\":null}", "{\"a\":{\"b\":[{\"c\":1}]}}", "\"2024-01-01T00:00:00Z\"", "\"1h\"", "\"aGk=\"", "\"" + new string('x', 300) + "\"",
    ];

    /// <summary>Changes a document in place; the root itself stays.</summary>
    public void Apply(Random random, JsonNode root)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            List<JsonNode> containers = [.. Containers(root)];
            switch (containers[random.Next(containers.Count)])
            {
                case JsonObject map:
                    Change(random, map, containers);
                    break;
                case JsonArray list:
                    Change(random, list, containers);
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out JsonNode? node))
        {
            yield return node;
            foreach (JsonNode? child in node is JsonObject map ? map.Select(member => member.Value) : (JsonArray)node)
            {
                if (child is JsonObject or JsonArray)
                {
                    open.Push(child);
                }
            }
        }
    }

    private void Change(Random random, JsonObject map, List<JsonNode> containers)
    {
        string[] own = [.. map.Select(member => member.Key)];
        string? name = own.Length > 0 ? own[random.Next(own.Length)] : null;
        switch (random.Next(6))
        {
            case 0 when name is not null:
                map.Remove(name);
                break;
            case 1 when name is not null:
                JsonNode? value = map[name]?.DeepClone();
                map.Remove(name);
                map[Name(random)] = value;
                break;
            case 2 when name is not null:
                map[name] = Value(random, containers);
                break;
            case 3 when name is not null:
                map[name] = Wrap(random, map[name]?.DeepClone());
                break;
            case 4 when name is not null:
                map[Name(random)] = map[name]?.DeepClone();
                break;
            default:
                map[Name(random)] = Value(random, containers);
                break;
        }
    }

    private void Change(Random random, JsonArray list, List<JsonNode> containers)
    {
        int at = list.Count > 0 ? random.Next(list.Count) : -1;
        switch (random.Next(5))
        {
            case 0 when at >= 0:
                list.RemoveAt(at);
                break;
            case 1 when at >= 0:
                for (int copies = random.Next(20) == 0 ? random.Next(MostCopies) : 1; copies > 0; copies--)
                {
                    list.Add(list[at]?.DeepClone());
                }

                break;
            case 2 when at >= 0:
                list[at] = Value(random, containers);
                break;
            case 3 when at >= 0:
                list[at] = Wrap(random, list[at]?.DeepClone());
                break;
            default:
                list.Insert(random.Next(list.Count + 1), Value(random, containers));
                break;
        }
    }

    private string Name(Random random) => names[random.Next(names.Count)];

    private JsonNode? Value(Random random, List<JsonNode> containers) => random.Next(3) switch
    {
        0 => containers[random.Next(containers.Count)].DeepClone(),
        1 => JsonNode.Parse(OddValues[random.Next(OddValues.Length)]),
        _ => JsonNode.Parse(values[random.Next(values.Count)]),
    };

    private JsonNode? Wrap(Random random, JsonNode? value)
    {
        bool isDeep = random.Next(20) == 0;
        for (int i = isDeep ? random.Next(MostNested) : 1; i > 0; i--)
        {
            value = random.Next(2) == 0 ? new JsonArray(value) : new JsonObject { [Name(random)] = value };
        }

        return value;
    }
}
