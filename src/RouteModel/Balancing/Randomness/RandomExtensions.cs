using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace RouteModel.Balancing;

/// <summary>What selectors ask of a <see cref="Random"/>.</summary>
public static class RandomExtensions
{
    /// <summary>
    /// 64 random bits, as every <c>Pick</c> takes them: <c>selector.Pick(Random.Shared.NextUInt64())</c>. <see cref="Random.NextInt64()"/> has 63, and
    /// with them half of the items would never be chosen.
    /// </summary>
    /// <param name="random">The generator; <see cref="Random.Shared"/> is safe from any thread.</param>
    /// <returns>Any of the 2^64 numbers, all of them equally likely.</returns>
    [SuppressMessage("Security", "CA5394", Justification = "Which backend answers a request is no secret.")]
    public static ulong NextUInt64(this Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        ulong bits = 0;
        random.NextBytes(MemoryMarshal.AsBytes(new Span<ulong>(ref bits)));
        return bits;
    }
}
