namespace RouteModel.Resources.Schemas;

/// <summary>The errors of one tree of schema nodes. An error that says again what was said of the same field is dropped.</summary>
/// <remarks>kube-openapi, <c>validate.Result</c>: merging compares the validator's own text, which holds path and rule but not the value.</remarks>
internal sealed class SchemaResult
{
    private readonly HashSet<(string Field, FieldErrorType Type, string Detail)> _said = [];
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Add(FieldError error)
    {
        if (_said.Add((error.Field, error.Type, error.Detail)))
        {
            _errors.Add(error);
        }
    }
}
