using System.Globalization;
using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;
using RouteModel.Balancing.Weights;

namespace RouteModel.Tests.Balancing.Stress;

/// <summary>Sixteen threads pick, and nothing is lost.</summary>
public sealed class StressTests
{
    private const int Threads = 16;

    // ROUTEMODEL_STRESS_SECONDS asks for a longer run.
    [Test]
    public void Every_selector_is_picked_from_while_what_it_chooses_among_is_exchanged()
    {
        string? asked = Environment.GetEnvironmentVariable("ROUTEMODEL_STRESS_SECONDS");
        long milliseconds = asked is { Length: > 0 } ? (long)(double.Parse(asked, CultureInfo.InvariantCulture) * 1000) : 500;
        StressSubject[] subjects = Subjects();
        using var stop = new CancellationTokenSource();
        Task[] pickers = [.. Enumerable.Range(0, Threads).Select(number => Start(() =>
        {
            var random = new Pcg((ulong)number, 0);
            for (int i = number; !stop.IsCancellationRequested; i++)
            {
                subjects[i % subjects.Length].Pick(ref random);
            }
        }))];

        long end = Environment.TickCount64 + milliseconds;
        while (Environment.TickCount64 < end || subjects.Any(static subject => subject.Picks == 0))
        {
            Array.ForEach(subjects, static subject => subject.Swap());
            Assert.That(Array.Find(pickers, static picker => picker.IsFaulted)?.Exception, Is.Null);
            Thread.Yield();
        }

        stop.Cancel();
        Assert.That(() => Task.WaitAll(pickers), Throws.Nothing);
        Assert.That(subjects.Select(static subject => subject.FindLostCounts()), Is.All.Empty);
        foreach (StressSubject subject in subjects)
        {
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject}: {subject.Picks} picks, {subject.Swaps} swaps"));
        }
    }

    // Each turn is one ticket of a counter: which thread takes it does not matter, so that all together take what one would.
    [TestCase(WeightedAlgorithm.SmoothRoundRobin)]
    [TestCase(WeightedAlgorithm.Stride)]
    public void Threads_together_take_the_turns_of_one(WeightedAlgorithm algorithm)
    {
        WeightTable table = WeightTable.Create([5, 0, 3, 11, 1]);

        long[] together = Count(WeightedChoice.Create(table, algorithm), table.Count, 16);
        long[] alone = Count(WeightedChoice.Create(table, algorithm), table.Count, 1);

        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public void So_they_do_in_a_round_of_endpoints()
    {
        EndpointSelector selector = EndpointSelector.Create(Endpoints3.Of(7));
        var counts = new long[7];
        var places = selector.Endpoints.Select((endpoint, i) => (endpoint, i)).ToDictionary(static item => item.endpoint.Address, static item => item.i);

        Task.WaitAll([.. Enumerable.Range(0, Threads).Select(_ => Start(() =>
        {
            for (int i = 0; i < 7_000; i++)
            {
                Interlocked.Increment(ref counts[places[selector.Pick(0).Address]]);
            }
        }))]);

        Assert.That(counts, Is.All.EqualTo(16_000));
    }

    private static long[] Count(WeightedChoice choice, int items, int threads)
    {
        const int Picks = 48_016;
        long[] counts = new long[items];
        Task.WaitAll([.. Enumerable.Range(0, threads).Select(_ => Start(() =>
        {
            for (int i = 0; i < Picks / threads; i++)
            {
                Interlocked.Increment(ref counts[choice.Pick(0)]);
            }
        }))]);
        return counts;
    }

    private static StressSubject[] Subjects() =>
    [
        .. Enum.GetValues<LoadBalancingAlgorithm>().SelectMany(Endpoints),
        .. Enum.GetValues<WeightedAlgorithm>().Select(static algorithm => new WeightedSubject(algorithm.ToString(), algorithm, 1)),
        new WeightedSubject("SmoothRoundRobin of a long cycle", WeightedAlgorithm.SmoothRoundRobin, 100_003),
        new WeightedSubject("Stride of great weights", WeightedAlgorithm.Stride, 100_003),
    ];

    private static IEnumerable<StressSubject> Endpoints(LoadBalancingAlgorithm algorithm)
    {
        var fadeIn = new FadeIn(TimeSpan.FromSeconds(10), 1.5);
        var check = new PassiveHealthCheck(2, 0.9, 0.01, 0.5);
        var step = TimeSpan.FromMilliseconds(1);
        var forgetful = TimeSpan.FromSeconds(61);
        var plain = new EndpointSelectorOptions { Algorithm = algorithm };
        yield return new EndpointSubject($"{algorithm}", plain, step);
        yield return new EndpointSubject($"{algorithm}, whose hosts are forgotten", plain, forgetful);
        yield return new EndpointSubject($"{algorithm} with fade-in", plain with { FadeIn = fadeIn }, step);
        yield return new EndpointSubject($"{algorithm} with a health check", plain with { HealthCheck = check }, step);
        yield return new EndpointSubject($"{algorithm} with both, whose hosts are forgotten", plain with { FadeIn = fadeIn, HealthCheck = check }, forgetful);
        if (algorithm is LoadBalancingAlgorithm.ConsistentHash or LoadBalancingAlgorithm.Maglev)
        {
            yield return new EndpointSubject($"{algorithm} with a balance factor", plain with { BalanceFactor = 1.25 }, step);
            yield return new EndpointSubject($"{algorithm} with a balance factor and both", plain with { BalanceFactor = 1.25, FadeIn = fadeIn, HealthCheck = check }, step);
        }
    }

    private static Task Start(Action body) => Task.Factory.StartNew(body, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
