using System.CommandLine;

namespace RouteModel.Cli.CommandLine;

/// <summary>Options that several eskip commands have.</summary>
internal static class EskipOptions
{
    public const string Json = "json";

    public static Option<string> Output()
    {
        var output = new Option<string>("--output")
        {
            Description = "The form of output",
            DefaultValueFactory = static _ => "text",
            HelpName = "text|json",
        };
        output.AcceptOnlyFromAmong("text", Json);
        return output;
    }
}
