using System.Text;
using RouteModel.Cli;

namespace RouteModel.Conformance.Cli;

/// <summary>One run of the tool on a recorded input.</summary>
internal sealed record RecordedRun(int Code, string Out, string Error)
{
    public string[] OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static RecordedRun Of(string input, params string[] args) => Of(input, null, args);

    /// <summary>A run that keeps compiled definitions in a folder.</summary>
    public static RecordedRun Of(string input, string? cache, string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        int code = RouteModelTool.Run(args, new ToolConsole { In = stdin, Out = stdout, Error = stderr, CacheFolder = cache });
        return new RecordedRun(code, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
