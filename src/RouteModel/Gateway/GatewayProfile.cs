namespace RouteModel.Gateway;

/// <summary>
/// Which of two voices a resolution follows where they differ: what the Gateway API and the documentation of RouteBackendExtension demand, or
/// what the deployed AKO does. Every difference is one decision here and one row of <c>docs/divergences.md</c>.
/// </summary>
public sealed record GatewayProfile
{
    private GatewayProfile(string name) => Name = name;

    /// <summary>The Gateway API and the documentation: what cannot be resolved answers an error for its share, and never passes for resolved.</summary>
    public static GatewayProfile Standard { get; } = new("standard");

    /// <summary>AKO's Gateway API container as it is deployed (master of November 2025, release 2.1.1), with every quirk.</summary>
    public static GatewayProfile Ako { get; } = new("ako")
    {
        ExtensionNamespace = ExtensionNamespaceRule.ServiceForTheConditionAndRouteForThePool,
        ForeignGroup = ForeignGroupRule.AppliedUnchecked,
        UnresolvedExtension = UnresolvedExtensionRule.ServeWithDefaults,
        UnsupportedKind = UnsupportedKindRule.UnsupportedValue,
        InvalidBackend = InvalidBackendRule.Dropped,
        MissingService = MissingServiceRule.Silent,
        CrossNamespace = CrossNamespaceRule.SameTenant,
        ReportedFinding = ReportedFindingRule.Last,
        InvalidRule = InvalidRuleRule.RefusesRoute,
        RuleFilters = RuleFilterRule.AkoKinds,
        ReferenceKinds = ReferenceKindRule.Ignored,
        BadParent = BadParentRule.EndsProgramming,
        Listeners = ListenerRule.ConditionAndProgrammingApart,
        Precedence = PrecedenceRule.PathOnly,
        GatewayModes = GatewayModeRule.TenantsAndDedicatedGateways,
        AviObjects = AviObjectRule.Programmed,
    };

    /// <summary>The name by which the profile is chosen: <c>standard</c> or <c>ako</c>.</summary>
    public string Name { get; }

    internal ExtensionNamespaceRule ExtensionNamespace { get; private init; }

    internal ForeignGroupRule ForeignGroup { get; private init; }

    internal UnresolvedExtensionRule UnresolvedExtension { get; private init; }

    internal UnsupportedKindRule UnsupportedKind { get; private init; }

    internal InvalidBackendRule InvalidBackend { get; private init; }

    internal MissingServiceRule MissingService { get; private init; }

    internal CrossNamespaceRule CrossNamespace { get; private init; }

    internal ReportedFindingRule ReportedFinding { get; private init; }

    internal InvalidRuleRule InvalidRule { get; private init; }

    internal RuleFilterRule RuleFilters { get; private init; }

    internal ReferenceKindRule ReferenceKinds { get; private init; }

    internal BadParentRule BadParent { get; private init; }

    internal ListenerRule Listeners { get; private init; }

    internal PrecedenceRule Precedence { get; private init; }

    internal GatewayModeRule GatewayModes { get; private init; }

    internal AviObjectRule AviObjects { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
