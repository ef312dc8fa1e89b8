using System.Globalization;
using System.Text.Json;
using RouteModel.Balancing;
using RouteModel.Balancing.Algorithms;
using RouteModel.Balancing.Hashing;
using RouteModel.Balancing.Randomness;
using RouteModel.Selection;

namespace RouteModel.Conformance.Balancing;

/// <summary>What Skipper's algorithms chose: picks, hashes and rings where they are determined, counts where chance decides.</summary>
public sealed class RecordedChoiceTests
{
    [Test]
    public void The_selectors_choose_as_Skipper_does() => Suite.Judge("skipper-lb", Suite.Rows("skipper/lb.jsonl").Select(row =>
        (row.GetProperty("id").GetString()!, Failure(row))));

    private static string? Failure(JsonElement row)
    {
        string[] addresses = [.. row.GetProperty("endpoints").EnumerateArray().Select(item => item.GetString()!)];
        if (!LoadBalancingAlgorithms.TryFind(row.GetProperty("algorithm").GetString()!, out LoadBalancingAlgorithm algorithm))
        {
            return "there is no such algorithm";
        }

        EndpointSelector selector = EndpointSelector.Create(addresses, new EndpointSelectorOptions
        {
            Algorithm = algorithm,
            BalanceFactor = row.TryGetProperty("balanceFactor", out JsonElement factor) ? factor.GetDouble() : null,
            Start = algorithm == LoadBalancingAlgorithm.RoundRobin ? (ulong)(Chosen(row)[0] + addresses.Length - 1) : 0,
        });
        SetStates(selector, row);
        JsonElement expect = row.GetProperty("expect");
        return (expect.TryGetProperty("counts", out JsonElement counts) ? DifferentCounts(selector, row, counts) : DifferentPicks(selector, row))
            ?? DifferentHashes(row, expect)
            ?? DifferentRing(addresses, expect);
    }

    private static void SetStates(EndpointSelector selector, JsonElement row)
    {
        for (int i = 0; i < selector.Endpoints.Count; i++)
        {
            if (row.TryGetProperty("inflight", out JsonElement inFlight))
            {
                selector.Endpoints[i].State.AddInFlight(inFlight[i].GetInt64());
            }

            if (row.TryGetProperty("weights", out JsonElement weights))
            {
                selector.Endpoints[i].State.Weight = weights[i].GetDouble();
            }
        }
    }

    private static int[] Chosen(JsonElement row) => [.. row.GetProperty("expect").GetProperty("chosen_index").EnumerateArray().Select(item => item.GetInt32())];

    private static string? DifferentPicks(EndpointSelector selector, JsonElement row)
    {
        JsonElement expect = row.GetProperty("expect");
        int[] active = row.TryGetProperty("active", out JsonElement indexes)
            ? [.. indexes.EnumerateArray().Select(item => item.GetInt32())]
            : [.. Enumerable.Range(0, selector.Endpoints.Count)];
        bool isTracked = row.TryGetProperty("trackInflight", out JsonElement track) && track.GetBoolean();
        string[] keys = Keys(row);

        // The generator of the recording had the time as its seed; where picks were recorded as determined, any other must give the same.
        var random = new Pcg(42, 0);
        int[] chosen = Chosen(row);
        for (int i = 0; i < chosen.Length; i++)
        {
            int index = selector.Choose(active, new Draws(random.Next()), keys.Length > 0 ? keys[i] : "");
            Endpoint endpoint = selector.Endpoints[index];
            if (index != chosen[i] || (expect.TryGetProperty("chosen", out JsonElement names) && $"{endpoint.Scheme}://{endpoint.Host}" != names[i].GetString()))
            {
                return string.Create(CultureInfo.InvariantCulture, $"pick {i} is {index}, Skipper's {chosen[i]}");
            }

            if (isTracked)
            {
                endpoint.State.AddInFlight(1);
            }
        }

        return null;
    }

    private static string[] Keys(JsonElement row) => row.TryGetProperty("remoteAddr", out JsonElement remote)
        ? [ClientAddressKey.Of(row.GetProperty("xForwardedFor").GetString(), remote.GetString())]
        : row.TryGetProperty("keys", out JsonElement keys) ? [.. keys.EnumerateArray().Select(key => key.GetString()!)] : [];

    /// <summary>Two samples of one distribution: chi-square of a table of two rows, at a level of one in a million.</summary>
    private static string? DifferentCounts(EndpointSelector selector, JsonElement row, JsonElement counts)
    {
        var random = new Pcg(42, 0);
        long[] ours = new long[counts.GetArrayLength()];
        int[] all = [.. Enumerable.Range(0, ours.Length)];
        for (int i = 0; i < row.GetProperty("count").GetInt32(); i++)
        {
            ours[selector.Choose(all, new Draws(random.Next(), random.Next()), "")]++;
        }

        double statistic = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            double theirs = counts[i].GetInt64();
            statistic += (ours[i] - theirs) * (ours[i] - theirs) / (ours[i] + theirs);
        }

        // One degree of freedom: the recorded counts are of two endpoints.
        return ours.Length == 2 && statistic < 23.9 ? null : $"counts {string.Join(", ", ours)} are not distributed as {counts}";
    }

    private static string? DifferentHashes(JsonElement row, JsonElement expect)
    {
        if (!expect.TryGetProperty("key_xxh64", out JsonElement hashes) || hashes.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string[] keys = Keys(row);
        for (int i = 0; i < keys.Length; i++)
        {
            string hash = XxHash64.Hash(keys[i].AsSpan()).ToString("x16", CultureInfo.InvariantCulture);
            if (hash != hashes[i].GetString())
            {
                return $"hash of key {i} is {hash}, recorded {hashes[i]}";
            }
        }

        return null;
    }

    private static string? DifferentRing(string[] addresses, JsonElement expect)
    {
        if (!expect.TryGetProperty("ring", out JsonElement places) || places.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var ring = new HashRing(addresses);
        for (int i = 0; i < ring.Places.Length; i++)
        {
            if (ring.Hashes[i].ToString("x16", CultureInfo.InvariantCulture) != places[i][0].GetString()
                || ring.Places[i].ToString(CultureInfo.InvariantCulture) != places[i][1].GetString())
            {
                return $"place {i} of the ring is different";
            }
        }

        return ring.Places.Length == places.GetArrayLength() ? null : "the ring has another length";
    }
}
