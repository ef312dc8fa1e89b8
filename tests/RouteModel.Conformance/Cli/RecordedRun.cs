using System.Text;
using RouteModel.Cli;

namespace RouteModel.Conformance.Cli;

/// <summary>One run of the tool on a recorded input.</summary>
internal sealed record RecordedRun(int Code, string Out, string Error)
{
    public static RecordedRun Of(string input, params string[] args)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        int code = RouteModelTool.Run(args, new ToolConsole { In = stdin, Out = stdout, Error = stderr });
        return new RecordedRun(code, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
