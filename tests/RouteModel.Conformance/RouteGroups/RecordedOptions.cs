using System.Text;
using System.Text.Json;
using RouteModel.Cli;
using RouteModel.Cli.Inputs;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Conformance.RouteGroups;

/// <summary>Reads the client options of a recorded case, as the tool does.</summary>
internal static class RecordedOptions
{
    public static RouteGroupCompilerOptions Read(string yaml)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(yaml));
        var console = new ToolConsole { In = input, Out = Stream.Null, Error = TextWriter.Null };
        return OptionsFile.Read(new InputFile(InputFile.StandardInput), console, new RouteGroupCompilerOptions { Profile = CompilerProfile.Skipper });
    }

    /// <summary>The default filters of a row.</summary>
    public static ValueMap<string> DefaultFilters(JsonElement row) => new(row.TryGetProperty("defaultFilters", out JsonElement files)
        ? files.EnumerateObject().Select(file => KeyValuePair.Create(file.Name, file.Value.GetString()!))
        : []);
}
