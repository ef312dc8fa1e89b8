namespace RouteModel.Resources;

/// <summary>The verdict on one object.</summary>
public sealed class ValidationResult
{
    internal ValidationResult(IReadOnlyList<Finding> errors, IReadOnlyList<Finding> warnings)
    {
        Errors = errors;
        Warnings = warnings;
    }

    /// <summary>The verdict on an object without any fault; one shared instance.</summary>
    public static ValidationResult Valid { get; } = new([], []);

    /// <summary>Whether the API server would store the object.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The errors for which the API server refuses the object, in its words and, between groups of checks, in its order.</summary>
    public IReadOnlyList<Finding> Errors { get; }

    /// <summary>What the API server warns of while it accepts the object.</summary>
    public IReadOnlyList<Finding> Warnings { get; }
}
