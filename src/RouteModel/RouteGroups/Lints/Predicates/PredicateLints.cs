using System.Globalization;
using System.Net;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about predicates that contradict each other.</summary>
internal static class PredicateLints
{
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE"];
    private static readonly string[] Claims =
        ["JWTPayloadAnyKV", "JWTPayloadAllKV", "JWTPayloadAnyKVRegexp", "JWTPayloadAllKVRegexp", "Source", "SourceFromLast", "ForwardedHost", "OTelBaggage"];

    public static void DuplicateMethod(LintRoute route, LintReport report)
    {
        LintCall[] methods = [.. route.PredicatesOf("Method")];
        bool hasField = route.Spec.Methods is { Count: > 0 };
        if (methods.Length > 1 || (methods.Length == 1 && hasField))
        {
            report.Add(methods[^1], hasField ? "the last Method wins over the list of methods" : "of several Method the last one wins");
        }
    }

    public static void DisjointMethods(LintRoute route, LintReport report)
    {
        LintCall[] all = [.. route.PredicatesOf("Method", "Methods")];
        foreach (LintCall call in all)
        {
            foreach (string method in call.Strings.Where(static method => method.Length > 0))
            {
                bool isKnown = Known.Contains(call.Name == "Methods" ? method.ToUpperInvariant() : method, StringComparer.Ordinal);
                if (!isKnown && call.Places is not null)
                {
                    report.Add(call, $"{call.Name}: there is no method {GoSyntax.Quote(method)}; methods are upper case", 0);
                }
            }
        }

        LintCall[] sets = [.. all.Where(static call => call.Name == "Methods" || call.Args.Count == 1)];
        if (sets.Length > 1 && sets.Any(static call => call.Name == "Methods" && call.Places is not null)
            && !sets.Select(static call => call.Strings.Select(static method => method.ToUpperInvariant())).Aggregate(static (left, right) => left.Intersect(right)).Any())
        {
            report.Add(sets[^1], "no method is in all of these predicates");
        }
    }

    public static void DuplicateHeader(LintRoute route, LintReport report)
    {
        foreach (IGrouping<string, LintCall> same in route.PredicatesOf("Header").GroupBy(static call => call.String(0), StringComparer.OrdinalIgnoreCase).Where(static same => same.Count() > 1))
        {
            report.Add(same.Last(), $"of several Header for {GoSyntax.Quote(same.Key)} one wins");
        }
    }

    public static void AndNotOr(LintRoute route, LintReport report)
    {
        foreach (string name in (string[])["Source", "SourceFromLast", "ClientIP"])
        {
            LintCall[] calls = [.. route.PredicatesOf(name)];
            if (calls.Length > 1 && !calls[0].Strings.Any(left => calls[1].Strings.Any(right => Overlap(left, right))))
            {
                report.Add(calls[1], $"predicates all have to hold, and no address is in both {name}; put the networks into one");
            }
        }

        foreach (IGrouping<string, LintCall> same in route.PredicatesOf("Cookie").GroupBy(static call => call.String(0)).Where(static same => same.Select(static call => call.String(1)).Distinct().Count() > 1))
        {
            report.Add(same.Last(), $"both values of the cookie {GoSyntax.Quote(same.Key)} have to match; put the alternatives into one expression");
        }

        LintCall[] hosts = [.. route.PredicatesOf("HostAny")];
        if (hosts.Length > 1 && !hosts[0].Strings.Intersect(hosts[1].Strings).Any())
        {
            report.Add(hosts[1], "no host is in both HostAny; put the hosts into one");
        }

        foreach (LintCall call in route.PredicatesOf("JWTPayloadAllKV"))
        {
            string[] keys = [.. Enumerable.Range(0, call.Args.Count / 2).Select(i => call.String(2 * i))];
            if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Length)
            {
                report.Add(call, "one key cannot have two values at once; JWTPayloadAnyKV takes alternatives");
            }
        }
    }

    public static void EmptyTimeWindow(LintSet set, LintReport report)
    {
        foreach (LintRoute route in set.Groups.SelectMany(static group => group.Routes))
        {
            foreach (LintCall before in route.PredicatesOf("Before", "Between"))
            {
                int end = before.Name == "Before" ? 0 : 1;
                if (TimeWindows.Read(before, end) is not { } last)
                {
                    continue;
                }

                if (route.PredicatesOf("After").Any(after => TimeWindows.Read(after, 0) >= last))
                {
                    report.Add(before, "Before ends no later than After begins, so the route never matches", end);
                }
                else if (last < set.Now.ToUnixTimeSeconds())
                {
                    report.Add(before, $"{before.Name} is over, so the route never matches again", end, LintSeverity.Warning);
                }
            }
        }
    }

    public static void NeverTrue(LintCall call, LintReport report)
    {
        if (call.Name == "False" || (call.Name == "Traffic" && call.Number(0) == 0) || (call.Name == "TrafficSegment" && call.Number(0) == call.Number(1)))
        {
            report.Add(call, $"{call.Text} never holds");
        }
    }

    public static void DuplicatePredicate(LintRoute route, LintReport report)
    {
        foreach (IGrouping<string, LintCall> same in route.Predicates.Where(static call => call.Places is not null && call.Name is not ("True" or "Method" or "Header")).GroupBy(static call => call.Text).Where(static same => same.Count() > 1))
        {
            report.Add(same.Last(), $"{same.Key} stands twice, which only adds weight");
        }
    }

    public static void WeightByTrue(LintRoute route, LintReport report)
    {
        LintCall[] all = [.. route.PredicatesOf("True")];
        if (all.Length > 1)
        {
            report.Add(all[1], string.Create(CultureInfo.InvariantCulture, $"Weight({all.Length}) says the same as {all.Length} True()"));
        }

        foreach (LintCall weight in route.PredicatesOf("Weight").Where(static weight => weight.Number(0) is { } number && number != Math.Truncate(number)))
        {
            report.Add(weight, "the fraction of a weight is cut off", 0);
        }
    }

    public static void PredicateIsNotAuth(LintRoute route, LintReport report)
    {
        if (route.PredicatesOf(Claims).FirstOrDefault() is { } call && !route.Filters.Any(AuthFilters.IsAuthentication) && !route.PredicatesOf("ClientIP").Any())
        {
            report.Add(call, $"{call.Name} reads what clients can make up; it is no access control");
        }
    }

    private static bool Overlap(string left, string right) =>
        Network(left) is not { } a || Network(right) is not { } b || (a.BaseAddress.AddressFamily == b.BaseAddress.AddressFamily && (a.Contains(b.BaseAddress) || b.Contains(a.BaseAddress)));

    private static IPNetwork? Network(string text) => IPNetwork.TryParse(text, out IPNetwork network) ? network
        : IPAddress.TryParse(text, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
