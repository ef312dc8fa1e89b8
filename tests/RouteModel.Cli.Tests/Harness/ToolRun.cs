using System.Text;

namespace RouteModel.Cli.Tests.Harness;

/// <summary>One run of the tool inside the test process.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static ToolRun Of(params string[] args) => OfInput("", args);

    public static ToolRun OfInput(string input, params string[] args) => OfBytes(Encoding.UTF8.GetBytes(input), args);

    public static ToolRun OfBytes(byte[] input, params string[] args) => WithCache(null, input, args);

    /// <summary>A run that keeps compiled definitions in a folder.</summary>
    public static ToolRun WithCache(string cache, params string[] args) => WithCache(cache, [], args);

    private static ToolRun WithCache(string? cache, byte[] input, string[] args)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter { NewLine = "\n" };
        int code = RouteModelTool.Run(args, new ToolConsole { In = stdin, Out = stdout, Error = stderr, CacheFolder = cache });
        return new ToolRun(code, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }

    public string[] OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
