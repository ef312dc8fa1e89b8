using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>An object of a known kind read from JSON, and what its text shows.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ReadResult<T> : ReadResult
    where T : class, ICustomResource<T>
{
    private readonly SourceMap? _source;
    private Examination? _examination;

    private ReadResult(T? value, ReadOnlyMemory<byte> json, SourceMap? source, Examination? examination, IReadOnlyList<Finding> duplicates, Finding? lost = null)
        : base(json, examination is null ? duplicates : ShownByText(examination, duplicates, lost))
    {
        Value = value;
        _source = source;
        _examination = examination;
    }

    /// <inheritdoc/>
    public override T? Value { get; }

    internal override bool IsExamined => _examination is not null;

    /// <inheritdoc/>
    public override ValidationResult Validate()
    {
        if (_examination is null && Value is not null && CustomResource.Prove(Value) is { } proven)
        {
            return proven;
        }

        _examination ??= Examination.Of(T.ResourceKind, Json, _source ?? new JsonSourceMap(Json));
        return _examination.Verdict;
    }

    /// <inheritdoc/>
    public override ValidationResult Validate(ReadResult previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        if (Value is null && _examination?.DecodeError is not null)
        {
            return _examination.Verdict;
        }

        // An object is read as far as it goes even if the server could not decode it.
        ValidationResult? proven = _examination is null && Value is not null && previous is ReadResult<T> { Value: { } old } stored && stored._examination?.DecodeError is null
            ? CustomResource.ProveUpdate(Value, old)
            : null;
        return proven ?? Examination.Of(T.ResourceKind, Json, _source ?? new JsonSourceMap(Json), previous.Json).Verdict;
    }

    /// <inheritdoc/>
    public override ValidationResult ValidateStatusUpdate(ReadResult previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return CustomResource.WithoutStatusSubresource(T.ResourceKind)
            ?? (Value is null && _examination?.DecodeError is not null
                ? _examination.Verdict
                : Examination.Of(T.ResourceKind, Json, _source ?? new JsonSourceMap(Json), previous.Json, isOfStatus: true).Verdict);
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte>? Normalize() =>
        Value is null && _examination?.DecodeError is not null ? null : Normalization.Write(T.ResourceKind, Json);

    /// <summary>The result of a reading that met nothing irregular.</summary>
    internal static ReadResult<T> Regular(T value, ReadOnlyMemory<byte> json, SourceMap? source, IReadOnlyList<Finding> duplicates) =>
        new(value, json, source, null, duplicates);

    /// <summary>The result of a reading that must be explained.</summary>
    internal static ReadResult<T> Irregular(T? value, ReadOnlyMemory<byte> json, SourceMap? source, IReadOnlyList<Finding> duplicates, long? lostAt)
    {
        SourceMap map = source ?? new JsonSourceMap(json);
        Finding? lost = lostAt is { } offset ? LostValue.At((int)Math.Min(offset, json.Length), T.ResourceKind, map) : null;
        return new(value, json, source, Examination.Of(T.ResourceKind, json, map), duplicates, lost);
    }

    /// <summary>The result where not even a document could be made of the text.</summary>
    internal static ReadResult<T> Unreadable(Finding error, ReadOnlyMemory<byte> json) => new(null, json, null, Examination.Refused(error), []);

    private static List<Finding> ShownByText(Examination examination, IReadOnlyList<Finding> duplicates, Finding? lost)
    {
        var findings = new List<Finding>();
        if (examination.DecodeError is { } error)
        {
            findings.Add(error);
        }

        findings.AddRange(duplicates);
        findings.AddRange(examination.Strict);
        findings.AddRange(examination.Errors.Where(static finding =>
            finding is { Rule: FindingRule.Schema, Type: FieldErrorType.TypeInvalid or FieldErrorType.Required }));
        if (findings.Count == 0 && lost is not null)
        {
            // The server finds nothing wrong with it.
            findings.Add(lost);
        }

        return findings;
    }
}
