namespace RouteModel.RouteGroups;

/// <summary>
/// Which of two voices a compilation follows where they differ: what the RouteGroup documentation promises, or what the deployed Skipper does.
/// Every difference is one decision here and one row of <c>docs/divergences.md</c>.
/// </summary>
public sealed record CompilerProfile
{
    private CompilerProfile(
        string name,
        FailureScope failingEntry,
        FailureScope mistypedField,
        FieldNameMatching fieldNames,
        EndpointSchemeSource endpointScheme,
        SliceNamespaceRule sliceWithoutNamespace)
    {
        Name = name;
        FailingEntry = failingEntry;
        MistypedField = mistypedField;
        FieldNames = fieldNames;
        EndpointScheme = endpointScheme;
        SliceWithoutNamespace = sliceWithoutNamespace;
    }

    /// <summary>The documentation: a group gives all its routes or none, and never harms another group.</summary>
    public static CompilerProfile Standard { get; } = new(
        "standard",
        FailureScope.RouteGroup,
        FailureScope.Document,
        FieldNameMatching.Exact,
        EndpointSchemeSource.OwnRouteGroup,
        SliceNamespaceRule.Default);

    /// <summary>Skipper v0.27 as it is deployed, with every quirk.</summary>
    public static CompilerProfile Skipper { get; } = new(
        "skipper",
        FailureScope.Entry,
        FailureScope.WholeLoad,
        FieldNameMatching.CaseInsensitive,
        EndpointSchemeSource.FirstRouteGroup,
        SliceNamespaceRule.Raw);

    /// <summary>The name by which the profile is chosen: <c>standard</c> or <c>skipper</c>.</summary>
    public string Name { get; }

    /// <summary>What is lost when a backend of one of a group's explicit routes cannot be resolved: the group, or that entry.</summary>
    internal FailureScope FailingEntry { get; }

    /// <summary>What is lost when a field has another JSON type than its schema: that document, or everything.</summary>
    internal FailureScope MistypedField { get; }

    /// <summary>How JSON keys find their fields.</summary>
    internal FieldNameMatching FieldNames { get; }

    /// <summary>Whose protocol annotation gives the scheme of a service's endpoints.</summary>
    internal EndpointSchemeSource EndpointScheme { get; }

    /// <summary>Where an EndpointSlice without a namespace is looked for.</summary>
    internal SliceNamespaceRule SliceWithoutNamespace { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>How much one fault takes with it.</summary>
internal enum FailureScope
{
    /// <summary>All routes of one entry of <c>spec.routes</c>.</summary>
    Entry,

    /// <summary>All routes of the group, its catch-all routes included.</summary>
    RouteGroup,

    /// <summary>The document that holds the fault.</summary>
    Document,

    /// <summary>All routes of all groups.</summary>
    WholeLoad,
}

/// <summary>How JSON keys find their fields.</summary>
internal enum FieldNameMatching
{
    /// <summary>As the API server reads: byte for byte.</summary>
    Exact,

    /// <summary>As Go's <c>encoding/json</c> reads: the exact name if there is one, else ignoring case.</summary>
    CaseInsensitive,
}

/// <summary>Whose protocol annotation gives the scheme of a service's endpoints.</summary>
internal enum EndpointSchemeSource
{
    /// <summary>That of the group being compiled.</summary>
    OwnRouteGroup,

    /// <summary>That of the first group that resolved the same service port: Skipper's endpoint cache has no scheme in its key.</summary>
    FirstRouteGroup,
}

/// <summary>Where an EndpointSlice without a namespace is looked for.</summary>
internal enum SliceNamespaceRule
{
    /// <summary>In <c>default</c>, as every other kind.</summary>
    Default,

    /// <summary>In the empty namespace, where no service is ever looked for.</summary>
    Raw,
}
