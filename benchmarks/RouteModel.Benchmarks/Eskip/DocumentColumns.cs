using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace RouteModel.Benchmarks.Eskip;

/// <summary>What <see cref="EskipDocument"/> shows beside the usual.</summary>
internal sealed class DocumentColumns : ManualConfig
{
    public DocumentColumns() => AddColumn(new ThroughputColumn(), StatisticColumn.Min);
}
