namespace RouteModel.Balancing.Randomness;

/// <summary>
/// PCG-DXSM with 128 bits of state, the generator that Skipper's algorithms own: Go's <c>math/rand/v2.PCG</c>, number for number. Not safe for
/// several threads.
/// </summary>
internal struct Pcg(ulong seed1, ulong seed2)
{
    private static readonly UInt128 Multiplier = new(2549297995355413924, 4865540595714422341);
    private static readonly UInt128 Increment = new(6364136223846793005, 1442695040888963407);

    private UInt128 _state = new(seed1, seed2);

    /// <summary>The next 64 random bits: <c>Uint64</c>.</summary>
    public ulong Next()
    {
        _state = (_state * Multiplier) + Increment;
        ulong high = (ulong)(_state >> 64);
        ulong low = (ulong)_state;
        high ^= high >> 32;
        high *= 0xDA942042E4DD58B5;
        high ^= high >> 48;
        return high * (low | 1);
    }
}
