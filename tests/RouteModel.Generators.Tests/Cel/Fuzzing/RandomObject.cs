using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Cel.Fuzzing;

/// <summary>Random values for a schema, as JSON text: most of them fit, some are odd.</summary>
internal sealed class RandomObject(Random random)
{
    private static readonly string[] s_texts =
        ["a", "b", "ab", "x-y", "", "10", "1.5", "true", "é", "😀", "10.0.0.1", "1Gi", "1.2.3", "P1D", "\\ud83d", "\\u0000", "a b", "https://a.example/p?q=1", "^a+$", "k"];

    private static readonly string[] s_times =
        ["2020-01-01T00:00:00Z", "2020-01-01t00:00:00z", "2024-02-29T12:00:00.123456789+01:00", "2020-01-01", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"];

    private static readonly string[] s_durations = ["1s", "2h30m", "-5m", "2 days", "1.5 h", "106751d", "0"];

    private static readonly string[] s_bytes = ["", "aGVsbG8=", "++//", "-_-_", "YQ"];

    private static readonly string[] s_integers =
        ["0", "1", "2", "5", "-1", "9223372036854775807", "-9223372036854775808", "2147483647", "1.0", "1e3", "3"];

    private static readonly string[] s_numbers = ["0", "1.5", "-2.25", "1e300", "7", "-0.0", "1e-320", "0.1"];

    private static readonly string[] s_odd =
        ["null", "{}", "[]", "[null]", "\"x\"", "7", "1.25", "true", "{\"u\":{\"v\":[1,2]}}", "[[]]", "18446744073709551615", "1e400"];

    /// <summary>An object of the kind.</summary>
    /// <param name="spec">The schema of its <c>spec</c>.</param>
    /// <param name="oddity">How many of a thousand values do not fit.</param>
    public string Resource(Shape spec, int oddity) =>
        "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"},\"spec\":" + Value(spec, oddity) + "}";

    private string Value(Shape shape, int oddity)
    {
        if (random.Next(1000) < oddity)
        {
            return Pick(s_odd);
        }

        if (shape.IsNullable && random.Next(4) == 0)
        {
            return "null";
        }

        if (shape.Schema["enum"] is JsonArray members && random.Next(10) > 0)
        {
            return members[random.Next(members.Count)]!.ToJsonString();
        }

        return shape.Kind switch
        {
            ShapeKind.Object => Object(shape, oddity),
            ShapeKind.Map => Join("{", "}", Items(shape, oddity).Select((item, i) => $"\"{(i == 0 ? "k" : i == 1 ? "x-y" : "k" + i)}\":{item}")),
            ShapeKind.List => Join("[", "]", Items(shape, oddity)),
            ShapeKind.String => Text(Pick(s_texts)),
            ShapeKind.Bytes => Text(Pick(s_bytes)),
            ShapeKind.Time => Text(Pick(s_times)),
            ShapeKind.Duration => Text(Pick(s_durations)),
            ShapeKind.Integer => Integer(shape),
            ShapeKind.Number => Pick(s_numbers),
            ShapeKind.Boolean => random.Next(2) == 0 ? "true" : "false",
            ShapeKind.IntOrString => random.Next(2) == 0 ? Pick(s_integers) : Text(Pick(s_texts)),
            _ => Pick(s_odd),
        };
    }

    private string Integer(Shape shape) => shape.Schema["minimum"] is { } least && random.Next(4) > 0
        ? random.Next(least.GetValue<int>(), shape.Schema["maximum"]!.GetValue<int>() + 1).ToString(CultureInfo.InvariantCulture)
        : Pick(s_integers);

    private string Object(Shape shape, int oddity)
    {
        HashSet<string> required = [.. (shape.Schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
        IEnumerable<string> members = shape.Properties
            .Where(property => required.Contains(property.Name) || random.Next(4) > 0)
            .Select(property => $"{JsonSerializer.Serialize(property.Name)}:{Value(property.Shape, oddity)}");
        return Join("{", "}", random.Next(1000) < oddity || (shape.Schema.ContainsKey("x-kubernetes-preserve-unknown-fields") && random.Next(3) == 0)
            ? members.Append($"\"unknown\":{Pick(s_odd)}")
            : members);
    }

    private IEnumerable<string> Items(Shape shape, int oddity) => Enumerable.Range(0, random.Next(0, 4)).Select(_ => Value(shape.Items!, oddity)).ToArray();

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Text(string content) => $"\"{content}\"";

    private static string Join(string open, string close, IEnumerable<string> parts) => open + string.Join(',', parts) + close;
}
