namespace RouteModel.Generators.Patterns;

internal enum PatternFailure
{
    None,

    /// <summary>RE2 refuses the pattern, so the API server refuses the CRD.</summary>
    Invalid,

    /// <summary>RE2 takes the pattern; we cannot honour it.</summary>
    Unsupported,
}

/// <summary>A compiled pattern, or why there is none.</summary>
internal sealed record PatternCompilation(PatternTable? Table, PatternFailure Failure, string Reason);

/// <summary>Carries a failure out of the recursive parser; it never leaves <see cref="PatternCompiler"/>.</summary>
internal sealed class PatternException(PatternFailure failure, string reason) : Exception(reason)
{
    public PatternFailure Failure { get; } = failure;
}
