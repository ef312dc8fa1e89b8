using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

namespace RouteModel.Verdicts;

/// <summary>Judges manifests: every object by its own kind, and in every voice that knows the kind.</summary>
/// <param name="kinds">The kinds that are known.</param>
/// <param name="previous">What the objects replace; an object that replaces one is judged as an update.</param>
/// <param name="isOfStatus">Whether every object replaces the status of one, and nothing else of it.</param>
/// <param name="isAdvanced">Whether Skipper's advanced validator speaks instead of the basic one.</param>
/// <param name="ako">What AKO says of objects beside each other; <see langword="null"/> if it is not asked.</param>
/// <param name="others">Judges objects of kinds that have no schema; it gives <see langword="null"/> for those that it does not know.</param>
internal sealed class ManifestJudge(
    KnownKinds kinds,
    PreviousObjects previous,
    bool isOfStatus = false,
    bool isAdvanced = false,
    AkoVoice? ako = null,
    Func<ManifestObject, ObjectVerdict?>? others = null)
{
    /// <summary>The verdicts on the objects of a document in order; none for an empty list.</summary>
    /// <remarks>What is said of the document as a whole, such as keys that stand in it twice, is said with its first object.</remarks>
    public IEnumerable<ObjectVerdict> Judge(ManifestDocument document)
    {
        bool isFirst = true;
        foreach (ManifestObject item in ManifestObjects.Of(document))
        {
            ObjectVerdict verdict = Judge(item);
            yield return isFirst ? AddDocument(verdict, document) : verdict;
            isFirst = false;
        }
    }

    /// <summary>Why an object is of no kind that a cluster could know: it is none, or its kind or version is misspelt. Its version may be missing.</summary>
    public static Finding? FindTypeFault(ManifestObject item, KnownKinds kinds)
    {
        if (item.Fault is not null)
        {
            return item.Fault;
        }

        (string apiVersion, string kind) = (item.ApiVersion ?? "", item.Kind ?? "");
        return kinds.Find(apiVersion, kind) is null && kinds.AreMisnamedBy(apiVersion, kind)
            ? About(item, FindingRule.Schema, $"no matches for kind \"{item.Kind}\" in version \"{apiVersion}\"")
            : null;
    }

    private ObjectVerdict Judge(ManifestObject item)
    {
        if (FindTypeFault(item, kinds) is { } fault)
        {
            return Refuse(item, fault);
        }

        if (string.IsNullOrEmpty(item.ApiVersion))
        {
            return Refuse(item, About(item, FindingRule.Document, $"Object 'apiVersion' is missing in '{System.Text.Encoding.UTF8.GetString(item.Json.Span)}'"));
        }

        return kinds.Find(item.ApiVersion, item.Kind) is { } kind ? Check(item, kind) : others?.Invoke(item) ?? new ObjectVerdict(item)
        {
            Warnings = [About(item, FindingRule.Schema, $"not checked: no schema for kind \"{item.Kind}\" in version \"{item.ApiVersion}\"")],
        };
    }

    private ObjectVerdict Check(ManifestObject item, CustomResourceKind kind)
    {
        ReadResult read = kind.ReadJson(item.Json, item.Source);
        ReadResult? old = previous.Find(item, kind);
        if (old is null && isOfStatus)
        {
            return Refuse(item, About(item, FindingRule.Metadata, $"{kind.Plural}.{kind.Group} \"{item.Name}\" not found"));
        }

        ValidationResult verdict = old is null ? read.Validate() : isOfStatus ? read.ValidateStatusUpdate(old) : read.Validate(old);
        Finding[] strict = [.. read.Findings.Where(static finding => finding.Rule == FindingRule.Strict)];
        bool isRouteGroup = kind.ApiVersion == RouteGroup.ResourceKind.ApiVersion && kind.Kind == RouteGroup.ResourceKind.Kind;
        IReadOnlyList<Finding> skipper = isRouteGroup && !isOfStatus ? SkipperVoice.Judge(item, isAdvanced) : [];
        IReadOnlyList<Finding> other = skipper.Count > 0 || isOfStatus || ako is null ? skipper : ako.Judge(item);
        IReadOnlyList<Finding> advice = isOfStatus ? [] : AkoAdvice.Judge(item);
        return new ObjectVerdict(item)
        {
            IsValid = verdict.IsValid,
            Errors = other.Count == 0 ? verdict.Errors : [.. verdict.Errors, .. other],
            Strict = strict,
            StrictTexts = [.. strict.Select(static finding => finding.Message)],
            Warnings = advice.Count == 0 ? verdict.Warnings : [.. verdict.Warnings, .. advice],
        };
    }

    private static ObjectVerdict AddDocument(ObjectVerdict verdict, ManifestDocument document) => verdict with
    {
        Strict = [.. document.Duplicates, .. verdict.Strict],
        StrictTexts = document.StrictError is { } text ? [text, .. verdict.StrictTexts] : verdict.StrictTexts,
        Warnings = [.. document.Advice, .. verdict.Warnings],
    };

    private static ObjectVerdict Refuse(ManifestObject item, Finding fault) => new(item) { IsValid = false, Errors = [fault] };

    private static Finding About(ManifestObject item, FindingRule rule, string message) =>
        new() { Rule = rule, Message = message, Position = item.Place };
}
