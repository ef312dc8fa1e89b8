namespace RouteModel.Resources.Schemas;

/// <summary>
/// The errors of one tree of schema nodes, and how much of it was looked at. An error that says again what was said of the same field is
/// dropped.
/// </summary>
/// <remarks>kube-openapi, <c>validate.Result</c>: merging compares the validator's own text, which holds path and rule but not the value.</remarks>
internal sealed class SchemaResult
{
    private readonly HashSet<(string Field, FieldErrorType Type, string Detail)> _said = [];
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public bool IsValid => _errors.Count == 0;

    /// <summary>How many checks were made and how many values visited; of alternatives that all fail the one with the most is explained.</summary>
    public long MatchCount { get; private set; }

    public void Add(FieldError error)
    {
        if (_said.Add((error.Field, error.Type, error.Detail)))
        {
            _errors.Add(error);
        }
    }

    /// <summary>Counts checks.</summary>
    public void Match(int count = 1) => MatchCount += count;

    /// <summary>Takes over what another result holds.</summary>
    public void Merge(SchemaResult other)
    {
        MatchCount += other.MatchCount;
        foreach (FieldError error in other.Errors)
        {
            Add(error);
        }
    }
}
