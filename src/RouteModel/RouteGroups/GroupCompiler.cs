using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;
using RouteModel.RouteGroups.Tls;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>Compiles one group after the other: each once, or twice if it has external and internal hosts.</summary>
internal sealed class GroupCompiler(RouteGroupCompilerOptions options, PassCompiler compiler, Lazy<ServiceResolver> services)
{
    // What is kept of many groups decides about the time, for the garbage collector moves it; so routes are collected here and kept as an array.
    private readonly List<EskipRoute> _routes = [];

    /// <summary>Compiles a group as a whole or not at all.</summary>
    public CompiledGroup Compile(SelectedGroup group)
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
        string? refusal = Compile(group, lookups, log);
        return new CompiledGroup(refusal is null ? [.. _routes] : [], findings.Count == 0 ? [] : [.. findings], refusal, lookups.ToArray());
    }

    /// <returns>Why the group gives no routes; <see langword="null"/> if it gives them.</returns>
    private string? Compile(SelectedGroup group, ServiceLookups lookups, GroupLog log)
    {
        List<HostPass> passes = HostPass.Of(group.Spec, options.EastWestRangeDomains);
        string? refusal = RouteGroupBounds.FindProblem(group.Spec, passes) ?? (options.EnableTls ? TlsConfiguration.FindProblem(group.Spec) : null);
        if (refusal is not null)
        {
            log.Error("Ignoring route group: " + refusal);
            return refusal;
        }

        _routes.Clear();
        for (int i = 0; i < passes.Count && refusal is null; i++)
        {
            compiler.Compile(group, passes[i], lookups, log, _routes, out refusal);
        }

        return refusal;
    }
}
