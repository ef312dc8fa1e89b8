using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Verdicts;

/// <summary>
/// Judges manifests as everybody would who reads them: the API server every object of a known kind, Skipper's admission webhook RouteGroups, AKO
/// HTTPRoutes and RouteBackendExtensions beside the objects that they refer to; and lints what all of those let pass.
/// </summary>
public sealed class ManifestValidator
{
    private readonly ManifestValidatorOptions _options;
    private readonly KnownKinds _kinds;
    private readonly PreviousObjects _previous;
    private readonly Func<ManifestObject, ObjectVerdict?>? _others;

    /// <summary>Makes a validator.</summary>
    /// <param name="options">By what it judges; without any, objects are new and of the kinds with a model in this library.</param>
    public ManifestValidator(ManifestValidatorOptions? options = null)
        : this(options ?? new ManifestValidatorOptions(), KnownKinds.OfModels.With(ByName(options?.Kinds ?? [])), others: null)
    {
    }

    /// <summary>Makes a validator that knows how to judge objects of kinds without a schema.</summary>
    /// <param name="options">By what it judges, kinds aside.</param>
    /// <param name="kinds">All kinds that are known.</param>
    /// <param name="others">Judges what is of no known kind; it gives <see langword="null"/> for what it does not know.</param>
    internal ManifestValidator(ManifestValidatorOptions options, KnownKinds kinds, Func<ManifestObject, ObjectVerdict?>? others)
    {
        _options = options;
        _kinds = kinds;
        _others = others;
        _previous = new PreviousObjects(kinds);
        foreach (ManifestDocument document in options.Previous)
        {
            _previous.Add(document);
        }
    }

    /// <summary>The verdicts on all objects of the documents, in their order: items of a list are objects of their own, and an empty list has none.</summary>
    /// <param name="documents">Documents that are judged together: references and neighbours are looked for among them.</param>
    /// <remarks>It never throws for what is in a document; the bounds are those of reading, rules and lints.</remarks>
    public IReadOnlyList<ObjectVerdict> Validate(IEnumerable<ManifestDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ManifestDocument[] all = [.. documents];
        AkoVoice? ako = _options.IsStatusUpdate ? null : AkoVoice.Of(all);
        var judge = new ManifestJudge(_kinds, _previous, _options.IsStatusUpdate, _options.EnableAdvancedValidation, ako, _others);

        // Lints look at all objects together.
        var linter = new Linter(_options.IsStatusUpdate ? _options.Lints with { Level = null } : _options.Lints);
        var verdicts = new List<ObjectVerdict>();
        foreach (ObjectVerdict verdict in all.SelectMany(judge.Judge))
        {
            linter.Add(verdict.Object);
            verdicts.Add(verdict);
        }

        IReadOnlyDictionary<ManifestObject, IReadOnlyList<LintFinding>> lints = linter.Run();
        return [.. verdicts.Select(verdict => lints.TryGetValue(verdict.Object, out IReadOnlyList<LintFinding>? found) ? verdict with { Lints = found } : verdict)];
    }

    private static CustomResourceKind[][] ByName(IReadOnlyList<CustomResourceKind> kinds) =>
        [.. kinds.GroupBy(static kind => (kind.Group, kind.Kind)).Select(static versions => versions.ToArray())];
}
