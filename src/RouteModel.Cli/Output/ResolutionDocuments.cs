using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RouteModel.Gateway;
using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Json;
using RouteModel.Gateway.Matching;
using RouteModel.Resources.Manifests.Yaml;
using RouteModel.Resources.Reading;

namespace RouteModel.Cli.Output;

/// <summary>A resolution as lines of JSON or documents of YAML.</summary>
internal sealed class ResolutionDocuments(ToolConsole console, bool isYaml)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(GatewayResolution resolution)
    {
        using TextWriter writer = console.OpenOut();
        ILookup<(string, string), (int Rank, ResolvedMatch Match)> matches = resolution.Matches.Select(static (match, i) => (Rank: i + 1, Match: match))
            .ToLookup(static match => (match.Match.RouteNamespace, match.Match.RouteName));
        bool isFirst = true;
        foreach (ResolvedRoute route in resolution.Routes)
        {
            Write(writer, json => ResolutionJson.Write(json, route, matches[(route.Namespace, route.Name)]), ref isFirst);
        }

        foreach (AviVirtualService service in resolution.VirtualServices)
        {
            Write(writer, json => ResolutionJson.Write(json, service), ref isFirst);
        }
    }

    private void Write(TextWriter writer, Action<Utf8JsonWriter> write, ref bool isFirst)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        if (isYaml)
        {
            // These objects never nest deeper than YAML is written.
            writer.Write(isFirst ? "" : "---\n");
            writer.Write(YamlWriter.Write(RawParser.Parse(buffer.WrittenSpan).Root!));
        }
        else
        {
            writer.Write(ToolConsole.Encoding.GetString(buffer.WrittenSpan));
            writer.Write('\n');
        }

        isFirst = false;
    }
}
