using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Stress;

/// <summary>A selector that many threads pick from while one of them exchanges what it chooses among.</summary>
internal abstract class StressSubject(string name)
{
    private long _picks;
    private long _swaps;

    /// <summary>How many picks there were.</summary>
    public long Picks => Volatile.Read(in _picks);

    /// <summary>How often it was exchanged.</summary>
    public long Swaps => Volatile.Read(in _swaps);

    /// <summary>Picks once, and throws if that gave something it should not.</summary>
    public void Pick(ref Pcg random)
    {
        PickOne(ref random);
        Interlocked.Increment(ref _picks);
    }

    /// <summary>Exchanges the choices; one thread at a time.</summary>
    public void Swap() => SwapTo((int)(Interlocked.Increment(ref _swaps) % 2));

    /// <summary>When all threads are done: what is wrong with the counts; empty if nothing is.</summary>
    public abstract string FindLostCounts();

    public override string ToString() => name;

    protected abstract void PickOne(ref Pcg random);

    protected abstract void SwapTo(int half);
}
