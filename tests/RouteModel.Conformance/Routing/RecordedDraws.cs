using System.Text.Json;
using RouteModel.Routing;

namespace RouteModel.Conformance.Routing;

/// <summary>The random values of one recorded request.</summary>
internal struct RecordedDraws(JsonElement request) : ITrafficDraws
{
    private readonly double[] _draws = request.TryGetProperty("draws", out JsonElement draws) ? [.. draws.EnumerateArray().Select(static draw => draw.GetDouble())] : [];

    public double Segment { get; } = request.TryGetProperty("segment", out JsonElement segment) ? segment.GetDouble() : 0;

    public int Drawn { get; private set; }

    public double NextTraffic() => Drawn < _draws.Length ? _draws[Drawn++] : throw new InvalidOperationException("More was drawn than Skipper drew.");
}
