namespace RouteModel.Benchmarks.Balancing;

/// <summary>Runs picks on one thread or on two at once.</summary>
internal static class ParallelPicks
{
    /// <summary>Picks of each thread in one call: enough for starting a second thread not to count.</summary>
    public const int Each = 1 << 18;

    /// <summary>Runs the body on so many threads; every one makes <see cref="Each"/> picks.</summary>
    public static void Run(int threads, Action<ulong> body)
    {
        var other = new Task[threads - 1];
        for (int i = 0; i < other.Length; i++)
        {
            ulong seed = (ulong)i + 2;
            other[i] = Task.Factory.StartNew(() => body(seed), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        body(1);
        Task.WaitAll(other);
    }

    /// <summary>A cheap generator (SplitMix64), the same for everything that is measured.</summary>
    public static ulong Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
