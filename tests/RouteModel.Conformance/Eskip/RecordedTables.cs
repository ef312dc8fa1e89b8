using RouteModel.Eskip;

namespace RouteModel.Conformance.Eskip;

/// <summary>Routing tables that Skipper loaded for another suite.</summary>
public sealed class RecordedTables
{
    [Test]
    public void Routing_tables_are_read() => Suite.Judge("eskip-tables", Suite.Rows("skipper/lookup.jsonl").Select((row, index) =>
        ($"lookup:{index + 1}", EskipParser.Parse(row.GetProperty("eskip").GetString()!).Error?.Message)));
}
