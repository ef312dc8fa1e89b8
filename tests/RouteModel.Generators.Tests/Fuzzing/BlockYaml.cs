using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>A document in block style, some scalars plain and some quoted, so that damage meets more of YAML than its braces.</summary>
internal static partial class BlockYaml
{
    /// <summary>What is no text without quotation marks.</summary>
    private static readonly HashSet<string> s_words = new(["y", "n", "yes", "no", "on", "off", "true", "false", "null"], StringComparer.OrdinalIgnoreCase);

    public static string Of(Random random, JsonNode? node)
    {
        var text = new StringBuilder();
        Append(random, text, node, 0);
        return text.ToString();
    }

    private static void Append(Random random, StringBuilder text, JsonNode? node, int depth)
    {
        string indent = new(' ', depth * 2);
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach ((string key, JsonNode? value) in map)
                {
                    text.Append('\n').Append(indent).Append(Scalar(random, JsonValue.Create(key))).Append(':');
                    Append(random, text, value, depth + 1);
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (JsonNode? item in list)
                {
                    text.Append('\n').Append(indent).Append('-');
                    Append(random, text, item, depth + 1);
                }

                break;
            default:
                text.Append(' ').Append(Scalar(random, node));
                break;
        }
    }

    private static string Scalar(Random random, JsonNode? node)
    {
        string json = SurrogatePair().Replace(node?.ToJsonString() ?? "null", static pair => Regex.Unescape(pair.Value));
        bool isPlain = json.Length > 2 && json[0] == '"' && json[1] is not ('-' or '.') && !s_words.Contains(json[1..^1]) && json.AsSpan()[1..^1].IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-./") < 0;
        return isPlain && random.Next(4) > 0 ? json[1..^1] : json;
    }

    // YAML knows no escapes for the halves of a character.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex SurrogatePair();
}
