using System.Text;
using RouteModel.Cli.Definitions;

namespace RouteModel.Cli;

/// <summary>What the tool reads from and writes to, and what it may do there.</summary>
internal sealed record ToolConsole
{
    /// <summary>UTF-8 without a byte order mark, for all that is written.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Findings on the standard output are coloured.</summary>
    public bool HasColorOut { get; init; }

    /// <summary>Findings on the standard error are coloured.</summary>
    public bool HasColorError { get; init; }

    /// <summary>Long work shows a bar on the standard error.</summary>
    public bool HasProgress { get; init; }

    /// <summary>Where compiled definitions are kept; without it nothing is.</summary>
    public string? CacheFolder { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The process's own streams. Colour needs a terminal, and <c>NO_COLOR</c> unset or empty.</summary>
    public static ToolConsole OfProcess()
    {
        bool mayColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolConsole
        {
            In = Console.OpenStandardInput(),
            Out = Console.OpenStandardOutput(),
            Error = Writer(Console.OpenStandardError(), autoFlush: true),
            HasColorOut = mayColor && !Console.IsOutputRedirected,
            HasColorError = mayColor && !Console.IsErrorRedirected,
            HasProgress = !Console.IsErrorRedirected,
            CacheFolder = DefinitionCache.FolderOfUser(),
        };
    }

    /// <summary>A writer of text onto the standard output, which stays open when the writer is disposed.</summary>
    public TextWriter OpenOut() => Writer(Out, autoFlush: false);

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, Encoding, bufferSize: 1 << 14, leaveOpen: true) { AutoFlush = autoFlush, NewLine = "\n" };
}
