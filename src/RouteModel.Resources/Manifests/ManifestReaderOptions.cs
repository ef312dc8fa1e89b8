namespace RouteModel.Resources.Manifests;

/// <summary>How manifests are read.</summary>
public sealed record ManifestReaderOptions
{
    /// <summary>The bound on the JSON of one YAML document, in bytes; 128 MiB unless set. Aliases can make a small document large.</summary>
    /// <remarks>The API server itself takes no request beyond 3 MiB.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int MaxJsonBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 128 * 1024 * 1024;

    /// <summary>After how many documents that fail the rest of a stream is left out; 1,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int MaxFailures
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;
}
