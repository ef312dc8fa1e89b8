using RouteModel.Resources.Manifests;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Reading;

/// <summary>
/// Everything the API server would say of one document as a new object of a kind, told from the bytes and the schema: the explanation that is
/// asked for when the straight reading or the straight checks met something irregular.
/// </summary>
internal sealed class Examination
{
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

    /// <summary>The errors: type metadata, object metadata, schema, list types. Type metadata at fault silences the next two.</summary>
    public IReadOnlyList<Finding> Errors => _errors;

    /// <summary>The warnings; the server gives them only to a valid object.</summary>
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
    public static Examination Of(CustomResourceKind kind, ReadOnlyMemory<byte> json, SourceMap? source)
    {
        var examination = new Examination(source);
        RawDocument document = RawParser.Parse(json.Span);
        if (document.Root is not { } root)
        {
            examination.Refuse(FindingRule.Document, document.Fault!.Value);
        }
        else if (TypeMeta.Decode(root, json.Span) is { } noObject)
        {
            examination.Refuse(FindingRule.Document, noObject);
        }
        else
        {
            examination.Examine(kind, root, document.Duplicates);
        }

        return examination;
    }

    /// <summary>The examination of a text of which not even a document could be made.</summary>
    public static Examination Refused(Finding error) => new(null) { DecodeError = error };

    private void Examine(CustomResourceKind kind, RawValue root, IReadOnlyList<RawFault> duplicates)
    {
        RawValue? metadata = root.Members.Find("metadata");
        DecodedMeta decoded = ObjectMetaDecoder.Decode(metadata);
        if (decoded.Error is { } error)
        {
            Refuse(FindingRule.Metadata, error);
            return;
        }

        StructuralSchema schema = kind.Schema;
        AddStrict("duplicate field", duplicates, static path => GoSyntax.Quote(path));
        AddStrict("unknown field", decoded.UnknownFields, Verbatim);
        AddStrict("unknown field", Pruning.Prune(root, schema), Verbatim);
        if (_strict.Count == 0 && TypeMeta.RefusedVersion(kind, root) is { } refused)
        {
            _strict.Add(Found(FindingRule.Strict, refused.Text, refused.Offset) with { Field = "apiVersion" });
        }

        NullRemoval.Remove(root, schema);
        Defaulting.Apply(root, schema);
        ServerView.Apply(kind, root, decoded.Meta);
        Validate(kind, root, decoded.Meta, metadata is { Kind: RawKind.Object } ? metadata : RawValue.OfNull(root.Offset));
    }

    private void Validate(CustomResourceKind kind, RawValue root, ObjectMeta meta, RawValue metadata)
    {
        IReadOnlyList<FieldError> typeErrors = TypeMeta.Validate(kind, root);
        AddErrors(FindingRule.Metadata, typeErrors);
        if (typeErrors.Count == 0)
        {
            var report = new MetadataReport(metadata);
            MetadataValidator.Check(meta, kind.IsNamespaced, report);
            AddErrors(FindingRule.Metadata, report.Errors);
            AddErrors(FindingRule.Schema, SchemaValidator.Validate(kind.Schema, root));
        }

        AddErrors(FindingRule.List, ListTypeValidator.Validate(kind.Schema, root));
        if (_errors.Count == 0)
        {
            AddWarnings(meta, new MetadataReport(metadata));
        }
    }

    private void AddWarnings(ObjectMeta meta, MetadataReport report)
    {
        foreach ((string text, string finalizer) in FinalizerRules.Warnings(meta.Finalizers))
        {
            int index = meta.Finalizers!.AsSpan().IndexOf(finalizer);
            _warnings.Add(Found(FindingRule.Metadata, text, report.OffsetOfItem("finalizers", index)) with { Field = "metadata.finalizers" });
        }
    }

    private void Refuse(FindingRule rule, RawFault fault) => DecodeError = Found(rule, fault.Text, fault.Offset);

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
