namespace RouteModel.Gateway;

/// <summary>Where the extension of a backend is looked for.</summary>
internal enum ExtensionNamespaceRule
{
    /// <summary>In the route's namespace: a local reference has no other.</summary>
    Route,

    /// <summary>The condition is found in the Service's namespace, and the settings are taken from the route's.</summary>
    ServiceForTheConditionAndRouteForThePool,
}

/// <summary>What a filter of a group that is not AKO's does at a backend.</summary>
internal enum ForeignGroupRule
{
    /// <summary>It is a kind that nobody here knows.</summary>
    Refused,

    /// <summary>Nothing is said of it, and kind and name alone decide whether it is applied.</summary>
    AppliedUnchecked,
}

/// <summary>What requests get that a backend with an unresolved filter was picked for.</summary>
internal enum UnresolvedExtensionRule
{
    /// <summary>An error: a filter is never skipped.</summary>
    AnswerError,

    /// <summary>The backend, with whatever could be applied.</summary>
    ServeWithDefaults,
}

/// <summary>The reason given for a filter of an unknown kind.</summary>
internal enum UnsupportedKindRule
{
    /// <summary><c>InvalidKind</c>.</summary>
    InvalidKind,

    /// <summary><c>UnsupportedValue</c>.</summary>
    UnsupportedValue,
}

/// <summary>What becomes of the share of a backend that cannot be used.</summary>
internal enum InvalidBackendRule
{
    /// <summary>It is answered with an error.</summary>
    KeepsItsShare,

    /// <summary>The other backends take it.</summary>
    Dropped,
}

/// <summary>What a Service that does not exist, or has not the port, means.</summary>
internal enum MissingServiceRule
{
    /// <summary>The backend is invalid: <c>BackendNotFound</c>.</summary>
    BackendNotFound,

    /// <summary>Nothing is said, and the other backends take its share.</summary>
    Silent,
}

/// <summary>What allows a reference into another namespace.</summary>
internal enum CrossNamespaceRule
{
    /// <summary>A ReferenceGrant there.</summary>
    ReferenceGrant,

    /// <summary>That both namespaces belong to one tenant.</summary>
    SameTenant,
}

/// <summary>Which of several findings becomes the condition.</summary>
internal enum ReportedFindingRule
{
    /// <summary>The first.</summary>
    First,

    /// <summary>The last: each overwrites the one before.</summary>
    Last,
}

/// <summary>What a rule that cannot be implemented takes with it.</summary>
internal enum InvalidRuleRule
{
    /// <summary>Itself; the route says <c>PartiallyInvalid</c>, and is not accepted if no rule is left.</summary>
    DropsItself,

    /// <summary>The whole route.</summary>
    RefusesRoute,
}

/// <summary>Which filters a rule may refer to.</summary>
internal enum RuleFilterRule
{
    /// <summary>L7Rule and ApplicationProfile; any other makes requests of the rule errors.</summary>
    Resolved,

    /// <summary>The same two, with AKO's order of checks and its texts.</summary>
    AkoKinds,
}

/// <summary>Whether group and kind of a parent reference, and the group of a backend reference, count.</summary>
internal enum ReferenceKindRule
{
    /// <summary>Only Gateways are parents here, and only Services of the core group backends.</summary>
    Checked,

    /// <summary>A parent is found by its name alone, and a backend by its kind and name.</summary>
    Ignored,
}

/// <summary>What a parent that does not accept the route means for those behind it.</summary>
internal enum BadParentRule
{
    /// <summary>Nothing.</summary>
    StandsAlone,

    /// <summary>They are not programmed; if it is the first one, backends are not even looked at.</summary>
    EndsProgramming,
}

/// <summary>Which listeners of a Gateway take a route.</summary>
internal enum ListenerRule
{
    /// <summary>Those whose name, port, kinds, namespaces and hostname fit. A wildcard stands for any number of labels; without hostnames every host fits.</summary>
    AllTogether,

    /// <summary>
    /// Accepted is the route by name and hostname alone, where a wildcard stands for one label and nothing is attached without any hostname. Port, kinds and
    /// namespaces decide about what is programmed, under every host of the route whose last labels do not contradict the listener's.
    /// </summary>
    ConditionAndProgrammingApart,
}

/// <summary>In which order matches are tried.</summary>
internal enum PrecedenceRule
{
    /// <summary>Hostname, kind and length of path, method, headers, query parameters, age, name, position.</summary>
    GatewayApi,

    /// <summary>Kind of path, length of path, position.</summary>
    PathOnly,
}

/// <summary>What of AKO's own ideas about Gateways counts.</summary>
internal enum GatewayModeRule
{
    /// <summary>Nothing: the listeners decide.</summary>
    None,

    /// <summary>The tenants of Gateway and route are equal, and a dedicated Gateway takes one route without hostnames from its own namespaces.</summary>
    TenantsAndDedicatedGateways,
}

/// <summary>Whether virtual services, pool groups and pools are made.</summary>
internal enum AviObjectRule
{
    /// <summary>No: Avi objects cannot answer an error for the share of a backend.</summary>
    None,

    /// <summary>Yes, as AKO makes them.</summary>
    Programmed,
}
