namespace RouteModel.Balancing.Algorithms;

/// <summary>Places, each with an endpoint. A hash has a place, and the places after it are the next choices.</summary>
internal interface IHashTable
{
    /// <summary>The endpoint of each place.</summary>
    int[] Places { get; }

    /// <summary>The place of a hash.</summary>
    int Find(ulong hash);
}
