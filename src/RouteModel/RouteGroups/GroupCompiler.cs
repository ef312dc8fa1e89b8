using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Tls;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group: once, or twice if it has external and internal hosts.</summary>
internal sealed class GroupCompiler(RouteGroupCompilerOptions options, PassCompiler compiler)
{
    /// <summary>Compiles a group as a whole or not at all.</summary>
    public CompiledGroup Compile(SelectedGroup group, ServiceResolver services)
    {
        List<CompilationFinding> findings = [];
        if (RedirectCodeAnnotation.FindProblem(group) is { } problem)
        {
            findings.Add(new CompilationFinding(CompilationFindingLevel.Error, problem)
            {
                Subject = new RouteGroupName(group.Namespace, group.Name),
                Problems = [new RuleProblem(problem, RedirectCodeAnnotation.Field)],
            });
        }

        var log = new GroupLog(group, findings.Add);
        var lookups = new ServiceLookups(services);
        List<EskipRoute> routes = Compile(group, lookups, log, out string? refusal);
        return new CompiledGroup(refusal is null ? routes : [], findings, refusal, lookups.Answers);
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

        for (int i = 0; i < passes.Count && refusal is null; i++)
        {
            compiler.Compile(group, passes[i], services, log, routes, out refusal);
        }

        return routes;
    }
}
