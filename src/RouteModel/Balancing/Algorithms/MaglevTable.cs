using RouteModel.Balancing.Hashing;

namespace RouteModel.Balancing.Algorithms;

/// <summary>
/// The lookup table of Maglev (Eisenbud et al., NSDI 2016): every endpoint has its own permutation of the places, and in turn each takes the next place
/// of its own that is free. The numbers of places any two endpoints get differ by one at most.
/// </summary>
internal sealed class MaglevTable : IHashTable
{
    // The table is to be a hundred times as long as the list, as the paper asks for.
    private const int PlacesPerEndpoint = 100;
    private static readonly int[] Primes = [65537, 655373, 6553621, 65536043, 655360001];

    public MaglevTable(string[] addresses)
    {
        int size = Array.Find(Primes, prime => prime >= (long)addresses.Length * PlacesPerEndpoint);
        size = size == 0 ? Primes[^1] : size;
        int[] next = new int[addresses.Length];
        int[] skips = new int[addresses.Length];
        for (int i = 0; i < addresses.Length; i++)
        {
            next[i] = (int)(XxHash64.Hash(addresses[i]) % (ulong)size);
            skips[i] = (int)(XxHash64.Hash(addresses[i], seed: 1) % (ulong)(size - 1)) + 1;
        }

        Places = new int[size];
        Array.Fill(Places, -1);
        for (int filled = 0; filled < size; filled++)
        {
            int i = filled % addresses.Length;
            while (Places[next[i]] >= 0)
            {
                next[i] = Advance(next[i], skips[i], size);
            }

            Places[next[i]] = i;
        }
    }

    public int[] Places { get; }

    public int Find(ulong hash) => (int)Math.BigMul(hash, (ulong)Places.Length, out _);

    private static int Advance(int place, int skip, int size)
    {
        long at = (long)place + skip;
        return (int)(at >= size ? at - size : at);
    }
}
