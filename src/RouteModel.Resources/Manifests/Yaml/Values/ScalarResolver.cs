using System.Text;
using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>What a scalar is: by its tag if that is one of YAML's own, by its text if it is plain and untagged, else a string.</summary>
internal static class ScalarResolver
{
    public static GoValue Resolve(YamlNode node) => node.Tag switch
    {
        null => node.IsPlain ? PlainText.Resolve(node.Text, allowTimestamp: true).Value : GoValue.OfText(node.Text),
        YamlTags.Null => ResolveAs(node, GoKind.Null),
        YamlTags.Bool => ResolveAs(node, GoKind.Bool),
        YamlTags.Int => ResolveAs(node, GoKind.Int),
        YamlTags.Float => ResolveAs(node, GoKind.Float),
        YamlTags.Timestamp => ResolveTimestamp(node),
        YamlTags.Binary => ResolveBinary(node),
        _ => GoValue.OfText(node.Text),
    };

    private static GoValue ResolveAs(YamlNode node, GoKind wanted)
    {
        GoValue value = PlainText.Resolve(node.Text, allowTimestamp: false).Value;
        if (value.Kind == GoKind.Int && wanted == GoKind.Float)
        {
            return GoValue.OfFloat(value.Bits);
        }

        bool fits = value.Kind == wanted || (value.Kind == GoKind.Uint && wanted == GoKind.Int);
        return fits ? value : throw CannotDecode(node, TagOf(value.Kind));
    }

    private static GoValue ResolveTimestamp(YamlNode node)
    {
        (GoValue value, bool isTimestamp) = PlainText.Resolve(node.Text, allowTimestamp: true);
        return isTimestamp ? GoValue.OfText(node.Text) : throw CannotDecode(node, TagOf(value.Kind));
    }

    private static GoValue ResolveBinary(YamlNode node)
    {
        if (!GoBase64.TryDecode(node.Text, out byte[] bytes))
        {
            throw new YamlFaultException(YamlFaultStage.Values, "yaml: !!binary value contains invalid base64 data", MarkOf(node));
        }

        var text = new StringBuilder(bytes.Length);
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(rest, out Rune rune, out int width) == System.Buffers.OperationStatus.Done;
            text.Append(valid ? rune.ToString() : ((char)(0xDC00 + rest[0])).ToString());
            rest = rest[(valid ? width : 1)..];
        }

        return GoValue.OfText(text.ToString());
    }

    private static YamlFaultException CannotDecode(YamlNode node, string found) =>
        new(YamlFaultStage.Values, $"yaml: cannot decode {found} `{node.Text}` as a {YamlTags.Short(node.Tag!)}", MarkOf(node));

    private static Mark MarkOf(YamlNode node) => new(0, node.Line, node.Column);

    private static string TagOf(GoKind kind) => kind switch
    {
        GoKind.Null => "!!null",
        GoKind.Bool => "!!bool",
        GoKind.Int or GoKind.Uint => "!!int",
        GoKind.Float => "!!float",
        _ => "!!str",
    };
}
