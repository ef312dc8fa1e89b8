using System.Diagnostics;
using System.Globalization;

namespace RouteModel.Fuzzing;

/// <summary>
/// Rounds of a fuzz test. <c>ROUTEMODEL_FUZZ_SECONDS</c> makes it longer, <c>ROUTEMODEL_FUZZ_ROUNDS</c> bounds it by a number of rounds instead, and
/// <c>ROUTEMODEL_FUZZ_SEED</c> repeats a run: a round depends on nothing but the seed and its number.
/// </summary>
internal sealed class FuzzRun
{
    private const double DefaultSeconds = 3;

    /// <summary>After so many kinds of failures a run ends.</summary>
    private const int MostFailures = 8;

    /// <summary>Longer than any round may take, on a machine that does much else beside.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>The smallest stack that a compiler or a server gives a thread.</summary>
    private const int SmallStack = 1 << 20;

    private readonly Func<Random, FuzzCase> _compose;
    private readonly double? _mostRounds = Setting("ROUTEMODEL_FUZZ_ROUNDS");
    private readonly long _start = Stopwatch.GetTimestamp();
    private volatile Round _current = new(-1, 0, []);
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);
    private TimeSpan _longest;
    private long _mostAllocated;

    private FuzzRun(Func<Random, FuzzCase> compose) => _compose = compose;

    /// <summary>How long a run lasts.</summary>
    public static double Seconds { get; } = Setting("ROUTEMODEL_FUZZ_SECONDS") ?? DefaultSeconds;

    /// <summary>What all randomness comes from.</summary>
    public static int Seed { get; } = (int)(Setting("ROUTEMODEL_FUZZ_SEED") ?? (Environment.TickCount & 0xfffffff));

    /// <summary>Makes and examines damaged inputs until the time is over. One that throws, takes too long or allocates too much fails the test.</summary>
    public static void Of(Func<Random, FuzzCase> compose) => new FuzzRun(compose).Run();

    private void Run()
    {
        TestContext.Progress.WriteLine($"{TestContext.CurrentContext.Test.Name}: seed {Seed}");
        var worker = new Thread(RunRounds, SmallStack) { IsBackground = true };
        worker.Start();
        while (!worker.Join(Limit / 10))
        {
            Round round = _current;
            if (round.Number >= 0 && Stopwatch.GetElapsedTime(round.Start) > Limit)
            {
                Assert.Fail(Describe(round, $"takes longer than {Limit.TotalSeconds} s"));
            }
        }

        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{TestContext.CurrentContext.Test.Name}: {_current.Number + 1} inputs in {Stopwatch.GetElapsedTime(_start).TotalSeconds:0.0} s; the longest took {_longest.TotalMilliseconds:0} ms, the largest allocated {_mostAllocated / 1024.0 / 1024:0.0} MiB"));
        Assert.That(_failures.Values, Is.Empty);
    }

    private void RunRounds()
    {
        for (int number = 0; _mostRounds is { } most ? number < most : Stopwatch.GetElapsedTime(_start).TotalSeconds < Seconds; number++)
        {
            _current = new Round(number, Stopwatch.GetTimestamp(), []);
            try
            {
                FuzzCase @case = _compose(new Random(Mix(number)));
                Round round = new(number, Stopwatch.GetTimestamp(), @case.Input);
                _current = round;
                Examine(@case, round);
            }
            catch (Exception reason)
            {
                Fail(FailureOf(reason), _current, reason.ToString());
            }

            if (_failures.Count == MostFailures)
            {
                return;
            }
        }
    }

    // One of each kind is enough; the run goes on for others.
    private void Fail(string kind, Round round, string what) => _failures.TryAdd(kind, Describe(round, what));

    // Where it was thrown tells kinds apart; what an assertion says begins with its condition.
    private static string FailureOf(Exception reason)
    {
        Exception inner = reason.GetBaseException();
        string place = inner.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(" RouteModel.", StringComparison.Ordinal)) ?? "";
        return $"{inner.GetType().Name} {place} {(inner is AssertionException ? inner.Message.Split('\n')[0] : "")}";
    }

    private void Examine(FuzzCase @case, Round round)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        @case.Examine();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(round.Start);
        _longest = elapsed > _longest ? elapsed : _longest;
        _mostAllocated = Math.Max(_mostAllocated, allocated);
        if (allocated > @case.MaxAllocated)
        {
            Fail("memory", round, $"allocates {allocated} bytes, more than {@case.MaxAllocated}");
        }
        else if (elapsed > Limit)
        {
            Fail("time", round, $"took {elapsed.TotalSeconds} s");
        }
    }

    private string Describe(Round round, string what) =>
        $"seed {Seed}, round {round.Number}: {what}{Environment.NewLine}{Convert.ToBase64String(round.Input)}";

    // Rounds that follow each other, and seeds that do, are to have nothing in common. HashCode is another in every process.
    private static int Mix(int round) => unchecked((int)((((ulong)(uint)Seed << 32) | (uint)round) * 0x9E3779B97F4A7C15UL >> 33));

    private static double? Setting(string name) =>
        double.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    private sealed record Round(int Number, long Start, byte[] Input);
}
