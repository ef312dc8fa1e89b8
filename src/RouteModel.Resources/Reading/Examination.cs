using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Reading;

/// <summary>
/// Everything the API server would say of one document as an object of a kind, new or in place of another, told from the bytes and the schema: the explanation that is
/// asked for when the straight reading or the straight checks met something irregular.
/// </summary>
internal sealed class Examination
{
    private static readonly FieldError RulesNotChecked = FieldError.Invalid(
        FieldError.NoField,
        "null",
        "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation",
        0);

    private readonly SourceMap? _source;
    private readonly List<Finding> _strict = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Finding> _errors = [];
    private readonly List<Finding> _warnings = [];

    private Examination(SourceMap? source) => _source = source;

    /// <summary>Why the document cannot be taken for an object at all; nothing else is reported then.</summary>
    public Finding? DecodeError { get; private set; }

    /// <summary>
    /// What strict decoding reports, each text once: duplicate fields in document order, unknown fields of the metadata, other unknown fields
    /// sorted; if there is none of them, that the version is another.
    /// </summary>
    public IReadOnlyList<Finding> Strict => _strict;

    /// <summary>
    /// The errors: type metadata, object metadata, schema, scale, embedded resources, list types, rules. Type metadata at fault silences the next
    /// three. For an update object metadata comes first, and each of its errors once.
    /// </summary>
    public IReadOnlyList<Finding> Errors => _errors;

    /// <summary>The warnings: that the version is deprecated and, if the object is valid, those about finalizers.</summary>
    public IReadOnlyList<Finding> Warnings => _warnings;

    /// <summary>The verdict.</summary>
    public ValidationResult Verdict =>
        DecodeError is not null ? new ValidationResult([DecodeError], [])
        : _errors.Count == 0 && _warnings.Count == 0 ? ValidationResult.Valid
        : new ValidationResult(_errors, _warnings);

    /// <summary>Examines a document.</summary>
    /// <param name="kind">The kind it is to be of.</param>
    /// <param name="json">The document.</param>
    /// <param name="source">Leads to the original text; without it findings have no position.</param>
    /// <param name="previous">The object that it replaces; without one it is new.</param>
    /// <param name="isOfStatus">Whether it replaces that one's status only, through the endpoint of the status.</param>
    public static Examination Of(
        CustomResourceKind kind, ReadOnlyMemory<byte> json, SourceMap? source, ReadOnlyMemory<byte>? previous = null, bool isOfStatus = false)
    {
        var examination = new Examination(source);
        if (DecodedObject.Decode(kind, json, out FindingRule rule, out RawFault fault) is not { } decoded)
        {
            examination.DecodeError = examination.Found(rule, fault.Text, fault.Offset);
            return examination;
        }

        DecodedObject? old = null;
        if (previous is { } stored && (old = DecodedObject.Decode(kind, stored, out rule, out fault)) is null)
        {
            examination.DecodeError = new Finding { Rule = rule, Message = "the previous object cannot be read: " + fault.Text };
            return examination;
        }

        examination.AddDecoding(kind, decoded);
        if (old is not null && isOfStatus)
        {
            examination.ExamineStatus(kind, decoded, old);
        }
        else
        {
            examination.Examine(kind, decoded, old);
        }

        return examination;
    }

    /// <summary>The examination of a text of which not even a document could be made.</summary>
    public static Examination Refused(Finding error) => new(null) { DecodeError = error };

    private void AddDecoding(CustomResourceKind kind, DecodedObject decoded)
    {
        AddStrict("duplicate field", decoded.Duplicates, static path => GoSyntax.Quote(path));
        AddStrict("unknown field", decoded.Unknown, Verbatim);
        if (_strict.Count == 0 && TypeMeta.RefusedVersion(kind, decoded.Root) is { } refused)
        {
            _strict.Add(Found(FindingRule.Strict, refused.Text, refused.Offset) with { Field = "apiVersion" });
        }

        _warnings.AddRange(kind.Valid.Warnings);
    }

    private void Examine(CustomResourceKind kind, DecodedObject decoded, DecodedObject? old)
    {
        ServerView.Apply(kind, decoded.Root, decoded.Meta, old?.Root);
        if (old is null)
        {
            ValidateNew(kind, decoded);
        }
        else
        {
            ValidateUpdate(kind, decoded, old);
        }

        RunRules(kind, decoded.Root, old?.Root);

        if (_errors.Count == 0)
        {
            AddWarnings(decoded, old);
        }
    }

    private void ValidateNew(CustomResourceKind kind, DecodedObject decoded)
    {
        IReadOnlyList<FieldError> typeErrors = TypeMeta.Validate(kind, decoded.Root);
        AddErrors(FindingRule.Metadata, typeErrors);
        if (typeErrors.Count == 0)
        {
            var report = new MetadataReport(decoded.MetadataValue);
            MetadataValidator.Check(decoded.Meta, kind.IsNamespaced, report);
            AddErrors(FindingRule.Metadata, report.Errors);
            AddErrors(FindingRule.Schema, SchemaValidator.Validate(kind.Schema, decoded.Root));
            AddErrors(FindingRule.Schema, ScaleValidator.Validate(kind.Scale, decoded.Root));
        }

        AddErrors(FindingRule.Schema, EmbeddedResources.Validate(kind.Schema, decoded.Root));
        AddErrors(FindingRule.List, ListTypeValidator.Validate(kind.Schema, decoded.Root));
    }

    // The server judges metadata before all else; what did not change of an object that was stored already is excused.
    private void ValidateUpdate(CustomResourceKind kind, DecodedObject decoded, DecodedObject old)
    {
        var report = new MetadataReport(decoded.MetadataValue);
        MetadataValidator.CheckUpdate(decoded.Meta, old.Meta, kind.IsNamespaced, report);
        AddErrors(FindingRule.Metadata, report.Errors);
        IReadOnlyList<FieldError> typeErrors = TypeMeta.Validate(kind, decoded.Root);
        AddErrors(FindingRule.Metadata, typeErrors);
        if (typeErrors.Count == 0)
        {
            AddErrors(FindingRule.Schema, SchemaValidator.Validate(kind.Schema, decoded.Root, old.Root));
            AddErrors(FindingRule.Schema, ScaleValidator.Validate(kind.Scale, decoded.Root));
        }

        AddErrors(FindingRule.Schema, EmbeddedResources.Validate(kind.Schema, decoded.Root));
        if (ListTypeValidator.Validate(kind.Schema, old.Root).Count == 0)
        {
            AddErrors(FindingRule.List, ListTypeValidator.Validate(kind.Schema, decoded.Root));
        }
    }

    // The schema of the status is asked about the status alone, so paths in its texts begin there. Embedded resources are not looked at again.
    private void ExamineStatus(CustomResourceKind kind, DecodedObject decoded, DecodedObject old)
    {
        RawValue whole = ServerView.WithStatusOf(decoded.Root, old.Root);
        var report = new MetadataReport(decoded.MetadataValue);
        ObjectMeta meta = old.Meta with { ManagedFields = decoded.Meta.ManagedFields };
        MetadataValidator.CheckUpdate(meta, old.Meta, kind.IsNamespaced, report);
        AddErrors(FindingRule.Metadata, report.Errors);
        IReadOnlyList<FieldError> typeErrors = TypeMeta.Validate(kind, whole);
        AddErrors(FindingRule.Metadata, typeErrors);
        if (typeErrors.Count == 0)
        {
            if (kind.Schema.Property("status") is { } schema && whole.Members.Find("status") is { } status)
            {
                IEnumerable<FieldError> errors = SchemaValidator.Validate(schema, status, old.Root.Members.Find("status"));
                AddErrors(FindingRule.Schema, [.. errors.Select(static error => error with { Field = error.Field == FieldError.NoField ? "status" : "status." + error.Field })]);
            }

            AddErrors(FindingRule.Schema, ScaleValidator.ValidateStatus(kind.Scale, whole));
        }

        if (ListTypeValidator.Validate(kind.Schema, old.Root).Count == 0)
        {
            AddErrors(FindingRule.List, ListTypeValidator.Validate(kind.Schema, whole));
        }

        RunRules(kind, whole, old.Root);
    }

    /// <summary>Rules come last. Where an error leaves open what the value would be, the server runs none and says so.</summary>
    private void RunRules(CustomResourceKind kind, RawValue root, RawValue? old)
    {
        if (!kind.Schema.HasRules)
        {
            return;
        }

        if (_errors.Any(static error => error.Type is FieldErrorType.NotSupported or FieldErrorType.Required or FieldErrorType.TooLong or FieldErrorType.TooMany or FieldErrorType.TypeInvalid))
        {
            AddErrors(FindingRule.Cel, [RulesNotChecked]);
            return;
        }

        RuleValidator rules = RuleValidator.Validate(kind.Schema, root, old);
        AddErrors(FindingRule.Cel, rules.Errors);
        foreach (FieldError warning in rules.Warnings)
        {
            _warnings.Add(Found(FindingRule.Cel, warning.ToString(), warning.Offset) with { Field = warning.Field });
        }
    }

    private void AddWarnings(DecodedObject decoded, DecodedObject? old)
    {
        var report = new MetadataReport(decoded.MetadataValue);
        foreach ((string text, string finalizer) in FinalizerRules.Warnings(decoded.Meta.Finalizers))
        {
            // The server warns of finalizers that are new.
            if (old?.Meta.Finalizers is null || !old.Meta.Finalizers.Contains(finalizer))
            {
                int index = decoded.Meta.Finalizers!.AsSpan().IndexOf(finalizer);
                _warnings.Add(Found(FindingRule.Metadata, text, report.OffsetOfItem("finalizers", index)) with { Field = "metadata.finalizers" });
            }
        }
    }

    // The JSON decoder quotes the paths of duplicates as Go does; those of unknown fields get plain quotation marks.
    private static string Verbatim(string path) => $"\"{path}\"";

    private void AddStrict(string what, IReadOnlyList<RawFault> faults, Func<string, string> quote)
    {
        foreach (RawFault fault in faults)
        {
            string message = $"{what} {quote(fault.Text)}";
            if (_said.Add(message))
            {
                _strict.Add(Found(FindingRule.Strict, message, fault.Offset) with { Field = fault.Text });
            }
        }
    }

    private void AddErrors(FindingRule rule, IReadOnlyList<FieldError> errors)
    {
        foreach (FieldError error in errors)
        {
            _errors.Add(Found(rule, error.ToString(), error.Offset) with { Type = error.Type, Field = error.Field });
        }
    }

    private Finding Found(FindingRule rule, string message, int offset) =>
        new() { Rule = rule, Message = message, Position = _source?.Locate(offset) };
}
