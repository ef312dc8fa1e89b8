using System.Globalization;
using System.Numerics;
using RouteModel.Balancing.Hashing;

namespace RouteModel.Balancing.Algorithms;

/// <summary>
/// Skipper's ring: for every endpoint a hundred hashes of its address as written, a dash and a number, in ascending order. A hash has the first place
/// that is not below it. A table over the leading bits leads near that place at once.
/// </summary>
internal sealed class HashRing : IHashTable
{
    private const int PlacesPerEndpoint = 100;
    private const int LongestNumber = 2;
    private const double Circle = 18446744073709551616.0;

    private readonly int[] _starts;
    private readonly int _shift;

    public HashRing(string[] addresses)
    {
        Hashes = new ulong[addresses.Length * PlacesPerEndpoint];
        Places = new int[Hashes.Length];
        char[] text = new char[addresses.Max(static address => address.Length) + 1 + LongestNumber];
        for (int i = 0; i < addresses.Length; i++)
        {
            string address = addresses[i];
            address.CopyTo(text);
            text[address.Length] = '-';
            for (int j = 0; j < PlacesPerEndpoint; j++)
            {
                _ = j.TryFormat(text.AsSpan(address.Length + 1), out int digits, provider: CultureInfo.InvariantCulture);
                Hashes[(i * PlacesPerEndpoint) + j] = XxHash64.Hash(text.AsSpan(0, address.Length + 1 + digits));
                Places[(i * PlacesPerEndpoint) + j] = i;
            }
        }

        Array.Sort(Hashes, Places);
        int bits = BitOperations.Log2((uint)Hashes.Length) + 1;
        _shift = 64 - bits;
        _starts = new int[1 << bits];
        int place = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            while (place < Hashes.Length && Hashes[place] < (ulong)i << _shift)
            {
                place++;
            }

            _starts[i] = place;
        }
    }

    public int[] Places { get; }

    /// <summary>The hash of each place, ascending.</summary>
    public ulong[] Hashes { get; }

    public int Find(ulong hash)
    {
        ulong[] hashes = Hashes;
        int place = _starts[hash >> _shift];
        while ((uint)place < (uint)hashes.Length && hashes[place] < hash)
        {
            place++;
        }

        return place < hashes.Length ? place : 0;
    }

    /// <summary>The part of all hashes that each endpoint has: the arcs that end in its places.</summary>
    public double[] Parts()
    {
        double[] parts = new double[Places.Length / PlacesPerEndpoint];
        ulong before = Hashes[^1];
        for (int i = 0; i < Hashes.Length; i++)
        {
            parts[Places[i]] += (Hashes[i] - before) / Circle;
            before = Hashes[i];
        }

        return parts;
    }
}
