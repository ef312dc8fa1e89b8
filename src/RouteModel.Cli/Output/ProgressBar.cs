using System.Globalization;

namespace RouteModel.Cli.Output;

/// <summary>A bar on a terminal that appears when the work has lasted more than a second.</summary>
internal sealed class ProgressBar(ToolConsole console)
{
    private const int Width = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _start = console.Time.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _isVisible;

    public void Show(int done, int total, string what)
    {
        if (!console.HasProgress || console.Time.GetElapsedTime(_start) is var elapsed && elapsed < _next)
        {
            return;
        }

        _next = elapsed + Pause;
        _isVisible = true;
        int filled = (int)((long)Width * done / Math.Max(total, 1));
        string bar = new string('#', filled).PadRight(Width, '.');
        console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K[{bar}] {done}/{total} {Printable.Line(what, 40)}"));
    }

    /// <summary>Makes room for other output.</summary>
    public void Clear()
    {
        if (_isVisible)
        {
            console.Error.Write("\r\e[K");
            _isVisible = false;
        }
    }
}
