using RouteModel.Eskip;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about limits that routes share.</summary>
internal static class LimitLints
{
    private static readonly string[] Grouped = ["clusterRatelimit", "clusterClientRatelimit", "backendRatelimit", "lifoGroup", "lifoGroupWithBody"];

    public static void LimitGroupMismatch(LintSet set, LintReport report)
    {
        var settings = new Dictionary<(string Filter, string Group), EskipArgument[]>();
        foreach (LintCall filter in set.Groups.SelectMany(static group => group.Routes).SelectMany(static route => route.FiltersOf(Grouped)))
        {
            int count = filter.Name.StartsWith("lifo", StringComparison.Ordinal) ? 4 : 3;
            EskipArgument[] own = [.. filter.Args.Take(count).Skip(1)];
            string family = filter.Name.StartsWith("lifo", StringComparison.Ordinal) ? "lifoGroup" : filter.Name;
            if (!settings.TryAdd((family, filter.String(0)), own) && !settings[(family, filter.String(0))].AsSpan().SequenceEqual(own))
            {
                report.Add(filter, $"the group {GoSyntax.Quote(filter.String(0))} has other settings in another route");
            }
        }
    }

    public static void BucketTooSmall(LintCall call, LintReport report)
    {
        if (call.Name == "clusterLeakyBucketRatelimit" && call.Number(3) < call.Number(4))
        {
            report.Add(call, "the capacity is less than one increment, so every request is rejected", 3);
        }
    }

    public static void SpoofableClient(LintCall call, LintReport report)
    {
        if (call.Name is "clientRatelimit" or "localRatelimit" && call.Args.Count == 2)
        {
            report.Add(call, "clients are told apart by the first entry of X-Forwarded-For, which they can make up");
        }
    }
}
