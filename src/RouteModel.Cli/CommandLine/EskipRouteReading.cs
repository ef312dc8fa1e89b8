using RouteModel.Cli.Output;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary>Reads all routes of a command, or says why it cannot.</summary>
internal static class EskipRouteReading
{
    /// <summary>The routes of all files in order. Errors are written to the standard error.</summary>
    /// <returns>False when there are errors.</returns>
    public static bool TryReadAll(string[] paths, ToolConsole console, out List<EskipRoute> routes)
    {
        routes = [];
        bool isRight = true;
        var findings = new FindingWriter(console.Error, console.HasColorError);
        foreach (EskipInput input in EskipInput.Read(paths, console))
        {
            if (input.Parse(findings) is { } read)
            {
                routes.AddRange(read);
            }
            else
            {
                isRight = false;
            }
        }

        return isRight;
    }
}
