using System.Globalization;
using RouteModel.Gateway;
using RouteModel.Gateway.Json;
using RouteModel.Gateway.Matching;

namespace RouteModel.Cli.Output;

/// <summary>A resolution for people.</summary>
internal sealed class ResolutionText(TextWriter writer)
{
    public void Write(GatewayResolution resolution)
    {
        ILookup<(string, string, int), (int Rank, ResolvedMatch Match)> matches = resolution.Matches.Select(static (match, i) => (Rank: i + 1, Match: match))
            .ToLookup(static match => (match.Match.RouteNamespace, match.Match.RouteName, match.Match.Rule));
        foreach (ResolvedRoute route in resolution.Routes)
        {
            Line(0, $"{route.Namespace}/{route.Name}");
            Write(route.Parents);
            foreach (ResolvedRule rule in route.Rules)
            {
                Line(1, $"rule {rule.Index}" + (rule.Name.Length > 0 ? $" {rule.Name}" : "") + (rule.IsDropped ? ": dropped" : ""));
                foreach ((int rank, ResolvedMatch match) in matches[(route.Namespace, route.Name, rule.Index)])
                {
                    Line(2, $"match #{rank}: {Describe(match)}");
                }

                Write(rule);
            }

            foreach (RouteFinding finding in route.Findings)
            {
                Line(1, $"{finding.Field}: {finding.Reason}: {finding.Message}");
            }
        }
    }

    private void Write(IEnumerable<RouteParentStatus> parents)
    {
        bool hasParent = false;
        foreach (RouteParentStatus parent in parents)
        {
            hasParent = true;
            string space = parent.ParentRef.Namespace is { } known ? known + "/" : "";
            string section = parent.ParentRef.SectionName is { } name ? $" listener {name}" : "";
            string port = parent.ParentRef.Port is { } number ? string.Create(CultureInfo.InvariantCulture, $" port {number}") : "";
            Line(1, $"parent {space}{parent.ParentRef.Name}{section}{port}");
            foreach (RouteCondition condition in parent.Conditions)
            {
                Line(2, $"{condition.Type}={condition.IsTrue} {condition.Reason}" + (condition.Message.Length > 0 ? $": {condition.Message}" : ""));
            }
        }

        if (!hasParent)
        {
            Line(1, "no parent of this controller in the input");
        }
    }

    private void Write(ResolvedRule rule)
    {
        if (rule.ErrorStatus is { } status)
        {
            Line(2, $"every request is answered {status}");
        }
        else if (rule.Backends.Count == 0 && !rule.IsDropped)
        {
            Line(2, "no backends");
        }

        foreach (ResolvedBackend backend in rule.Backends)
        {
            string port = backend.Port is { } known ? $":{known}" : "";
            string answer = backend.Outcome switch
            {
                BackendOutcome.Error => ", answered 500",
                BackendOutcome.Unavailable => ", answered 503",
                BackendOutcome.LeftOut => ", " + OutcomeNames.Of(backend.Outcome),
                _ => "",
            };
            Line(2, $"{Percent(backend.Share)} {backend.Namespace}/{backend.Name}{port}{answer}");
            if (backend.Pool is { } pool)
            {
                Write(pool);
            }
        }
    }

    private void Write(BackendPool pool)
    {
        Optional("extension", pool.Extension);
        Optional("algorithm", Join(pool.LbAlgorithm, pool.LbAlgorithmHash, pool.LbAlgorithmConsistentHashHeader));
        Optional("persistence", pool.RulePersistence is { } own ? $"cookie {own.CookieName}" : pool.PersistenceProfile);
        Optional("monitors", string.Join(", ", pool.HealthMonitorRefs));
        if (pool.Tls is { } tls)
        {
            string check = tls.HostCheckEnabled == true ? "host checked" : "host not checked";
            string names = tls.DomainNames.Count > 0 ? " as " + string.Join(", ", tls.DomainNames) : "";
            Optional("TLS", check + names + (tls.PkiProfile is { } profile ? $", PKIProfile {profile}" : ""));
        }
    }

    // Of a million and one parts one is not nothing, and the others are not all.
    private static string Percent(double share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture) switch
    {
        "0" when share > 0 => "<0.0001%",
        "100" when share < 1 => ">99.9999%",
        var shown => shown + "%",
    };

    private static string? Join(params string?[] texts)
    {
        string joined = string.Join(", ", texts.Where(static text => text is not null));
        return joined.Length > 0 ? joined : null;
    }

    private static string Describe(ResolvedMatch match) =>
        $"{match.PathType} {match.Path}"
        + (match.Hostname.Length > 0 ? $" on {match.Hostname}" : "")
        + (match.Method.Length > 0 ? $", {match.Method}" : "")
        + (match.Headers > 0 ? $", headers: {match.Headers}" : "")
        + (match.QueryParams > 0 ? $", query parameters: {match.QueryParams}" : "");

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            Line(3, $"{name}: {value}");
        }
    }

    private void Line(int depth, string text)
    {
        writer.Write(new string(' ', 2 * depth));
        writer.Write(Printable.Line(text));
        writer.Write('\n');
    }
}
