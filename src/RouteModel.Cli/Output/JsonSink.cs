using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RouteModel.Cli.Output;

/// <summary>JSON on its way to the standard output, which stays open.</summary>
internal sealed class JsonSink : IDisposable
{
    private const int DrainFrom = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly ToolConsole _console;

    public JsonSink(ToolConsole console, bool isIndented)
    {
        _console = console;

        // Nothing in these texts needs escapes for HTML.
        Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = isIndented, NewLine = "\n" });
    }

    public Utf8JsonWriter Writer { get; }

    /// <summary>Passes on what has gathered, if it is much.</summary>
    public void Drain()
    {
        Writer.Flush();
        if (_buffer.WrittenCount >= DrainFrom)
        {
            Pass();
        }
    }

    /// <summary>Ends a JSON value with a line feed and makes ready for another one.</summary>
    public void EndLine()
    {
        Writer.Flush();
        Writer.Reset();
        _buffer.Write("\n"u8);
        Drain();
    }

    /// <summary>Passes on everything.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        Pass();
    }

    private void Pass()
    {
        _console.Out.Write(_buffer.WrittenSpan);
        _console.Out.Flush();
        _buffer.ResetWrittenCount();
    }
}
