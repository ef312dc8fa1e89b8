using System.Globalization;
using RouteModel.Resources.Text;
using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Keys of mappings as keys of JSON objects.</summary>
internal static class JsonKeys
{
    public static bool IsUsable(GoValue key) => key.Kind is not (GoKind.Null or GoKind.Uint);

    /// <summary>The key as text. Floats lose precision on the way: upstream prints them as float32.</summary>
    public static string ToText(GoValue key) => key.Kind switch
    {
        GoKind.Text => key.Text,
        GoKind.Bool => key.Bits != 0 ? "true" : "false",
        GoKind.Int => key.Bits.ToString(CultureInfo.InvariantCulture),
        _ => FloatText((float)key.Float),
    };

    /// <summary>Fails on the first key, in the order of the document, that no JSON object can have. Iterative.</summary>
    /// <exception cref="YamlFaultException">A key is null or beyond the signed integers.</exception>
    public static void Check(GoValue root)
    {
        var rest = new Stack<GoValue>();
        rest.Push(root);
        while (rest.TryPop(out GoValue? value))
        {
            IEnumerable<GoValue> children = value.Items ?? [];
            if (value.Map is { } map)
            {
                foreach ((GoValue key, GoValue entry) in map.Entries.Where(e => !IsUsable(e.Key)))
                {
                    throw Unusable(key, entry);
                }

                children = map.Entries.Select(e => e.Value);
            }

            foreach (GoValue child in children.Reverse().Where(c => c.Kind is GoKind.Slice or GoKind.Map))
            {
                rest.Push(child);
            }
        }
    }

    private static YamlFaultException Unusable(GoValue key, GoValue value)
    {
        string type = key.Kind == GoKind.Null ? "%!s(<nil>)" : "uint64";
        string problem = $"unsupported map key of type: {type}, key: {GoLiteral.Format(key)}, value: {GoLiteral.Format(value)}";
        return new YamlFaultException(YamlFaultStage.Values, problem, new Mark(0, key.Line, key.Column));
    }

    private static string FloatText(float value) => value switch
    {
        float.PositiveInfinity => ".inf",
        float.NegativeInfinity => "-.inf",
        float.NaN => ".nan",
        _ => GoSyntax.FormatSingle(value),
    };
}
