namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// go-yaml's bound on aliases: of all nodes visited, the share visited inside an alias may be 99 % while few, falling in a
/// straight line to 10 % when many.
/// </summary>
internal sealed class AliasBudget
{
    private const int FewNodes = 400_000;
    private const int ManyNodes = 4_000_000;
    private const double ShareOfFew = 0.99;
    private const double ShareOfMany = 0.10;

    // Go visits the document node first.
    private long _all = 1;
    private long _viaAlias;

    /// <summary>Counts a node; answers <see langword="false"/> when the document is all aliases.</summary>
    public bool Visit(bool insideAlias)
    {
        _all++;
        _viaAlias += insideAlias ? 1 : 0;
        return _viaAlias <= 100 || _all <= 1000 || (double)_viaAlias / _all <= AllowedShare();
    }

    private double AllowedShare() => _all switch
    {
        <= FewNodes => ShareOfFew,
        >= ManyNodes => ShareOfMany,
        _ => ShareOfFew - ((ShareOfFew - ShareOfMany) * ((double)(_all - FewNodes) / (ManyNodes - FewNodes))),
    };
}
