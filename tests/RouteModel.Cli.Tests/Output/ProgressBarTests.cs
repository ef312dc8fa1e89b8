using RouteModel.Cli.Output;

namespace RouteModel.Cli.Tests.Output;

public class ProgressBarTests
{
    private static readonly string Half = new string('#', 12) + new string('.', 12);

    [Test]
    public void Appears_after_a_second_and_goes_without_a_trace()
    {
        using var stderr = new StringWriter();
        var clock = new Clock();
        var bar = new ProgressBar(new ToolConsole { In = Stream.Null, Out = Stream.Null, Error = stderr, HasProgress = true, Time = clock });

        clock.Milliseconds = 999;
        bar.Show(1, 10, "a.yaml");
        bar.Clear();
        clock.Milliseconds = 1000;
        bar.Show(5, 10, "b\u001b.yaml");
        clock.Milliseconds = 1050;
        bar.Show(6, 10, "c.yaml");
        bar.Clear();

        Assert.That(stderr.ToString(), Is.EqualTo($"\r\e[K[{Half}] 5/10 b\\x1b.yaml\r\e[K"));
    }

    [Test]
    public void Stays_away_where_there_is_no_terminal()
    {
        using var stderr = new StringWriter();
        var clock = new Clock();
        var bar = new ProgressBar(new ToolConsole { In = Stream.Null, Out = Stream.Null, Error = stderr, Time = clock });

        clock.Milliseconds = 5000;
        bar.Show(5, 10, "b.yaml");
        bar.Clear();

        Assert.That(stderr.ToString(), Is.Empty);
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
