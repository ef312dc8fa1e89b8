namespace RouteModel.Generators.Cel.Syntax;

/// <summary>Collects faults as cel-go does: the first hundred reported are kept, the others counted.</summary>
internal sealed class CelFaultList
{
    private const int MostKept = 100;

    private readonly List<CelFault> _faults = [];

    public int Count { get; private set; }

    public void Add(int offset, string message)
    {
        if (++Count <= MostKept)
        {
            _faults.Add(new CelFault(offset, message));
        }
    }

    /// <summary>The compilation: without a tree if anything was reported.</summary>
    public CelCompilation Finish(string text, CelNode? root) =>
        new(text, Count == 0 ? root : null, [.. _faults.OrderBy(fault => fault.Offset)]) { TruncatedFaults = Math.Max(0, Count - MostKept) };
}
