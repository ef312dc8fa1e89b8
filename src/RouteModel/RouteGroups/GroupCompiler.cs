using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Tls;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group: once, or twice if it has external and internal hosts.</summary>
internal sealed class GroupCompiler(RouteGroupCompilerOptions options, PassCompiler compiler)
{
    /// <summary>Compiles a group as a whole or not at all.</summary>
    public CompiledGroup Compile(SelectedGroup group, ServiceResolver services)
    {
        var findings = new List<CompilationFinding>();
        if (RedirectCodeAnnotation.FindProblem(group) is { } problem)
        {
            findings.Add(new CompilationFinding(CompilationFindingLevel.Error, problem) { Subject = new RouteGroupName(group.Namespace, group.Name) });
        }

        var log = new GroupLog(group, findings.Add);
        var lookups = new ServiceLookups(services);
        List<EskipRoute> routes = Compile(group, lookups, log, out string? refusal);
        return new CompiledGroup(refusal is null ? routes : [], findings, refusal, lookups);
    }

    private List<EskipRoute> Compile(SelectedGroup group, ServiceLookups services, GroupLog log, out string? refusal)
    {
        List<HostPass> passes = HostPass.Of(group.Spec, options.EastWestRangeDomains);
        var routes = new List<EskipRoute>();
        refusal = RouteGroupBounds.FindProblem(group.Spec, passes) ?? (options.EnableTls ? TlsConfiguration.FindProblem(group.Spec) : null);
        if (refusal is not null)
        {
            log.Error("Ignoring route group: " + refusal);
            return routes;
        }

        foreach (HostPass pass in passes)
        {
            routes.AddRange(compiler.Compile(group, pass, services, log, out refusal));
            if (refusal is not null)
            {
                break;
            }
        }

        return routes;
    }
}
