namespace RouteModel.RouteGroups.Lints;

/// <summary>How grave a lint is, from the least to the gravest.</summary>
public enum LintSeverity
{
    /// <summary>Worth knowing, or a matter of policy.</summary>
    Info,

    /// <summary>It works, and very likely not as meant.</summary>
    Warning,

    /// <summary>It is rejected or dropped, or never works.</summary>
    Error,
}
