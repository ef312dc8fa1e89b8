using System.Globalization;
using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>What may not change of the metadata of an object that is updated.</summary>
/// <remarks>
/// apimachinery, <c>ValidateObjectMetaAccessorUpdate</c>, after apiserver's <c>rest.BeforeUpdate</c> has taken over what the server keeps:
/// the times of creation and deletion and, where the new object has none, namespace, uid and grace period.
/// </remarks>
internal static class MetadataUpdateRules
{
    private const string Immutable = "field is immutable";

    public static bool Check(ObjectMeta meta, ObjectMeta old, MetadataReport? report) =>
        CheckText("name", meta.Name, old.Name, report)
        & (string.IsNullOrEmpty(meta.Namespace) || CheckText("namespace", meta.Namespace, old.Namespace, report))
        & (string.IsNullOrEmpty(meta.Uid) || CheckText("uid", meta.Uid, old.Uid, report))
        & CheckDeletion(meta, old, report)
        & CheckFinalizers(meta.Finalizers, old, report);

    private static bool CheckText(string field, string? value, string? old, MetadataReport? report)
    {
        bool isValid = (value ?? "") == (old ?? "");
        if (!isValid)
        {
            report?.Invalid(field, value ?? "", [Immutable], report.OffsetOf(field));
        }

        return isValid;
    }

    private static bool CheckDeletion(ObjectMeta meta, ObjectMeta old, MetadataReport? report)
    {
        bool isTimeValid = old.DeletionTimestamp is not null || meta.DeletionTimestamp is null;
        bool isGraceValid = meta.DeletionGracePeriodSeconds is null || meta.DeletionGracePeriodSeconds == old.DeletionGracePeriodSeconds;
        if (!isTimeValid)
        {
            string time = meta.DeletionTimestamp!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            report?.Add(FieldError.Invalid("metadata.deletionTimestamp", GoSyntax.Quote(time), Immutable, report.OffsetOf("deletionTimestamp")));
        }

        if (!isGraceValid)
        {
            string seconds = meta.DeletionGracePeriodSeconds!.Value.ToString(CultureInfo.InvariantCulture);
            report?.Add(FieldError.Invalid("metadata.deletionGracePeriodSeconds", seconds, Immutable, report.OffsetOf("deletionGracePeriodSeconds")));
        }

        return isTimeValid && isGraceValid;
    }

    private static bool CheckFinalizers(ValueList<string>? finalizers, ObjectMeta old, MetadataReport? report)
    {
        if (old.DeletionTimestamp is null || finalizers is null)
        {
            return true;
        }

        var added = new SortedSet<string>(finalizers, Comparer<string>.Create(Utf8Order.Compare));
        added.ExceptWith(old.Finalizers ?? []);
        if (added.Count > 0 && report is not null)
        {
            string detail = $"no new finalizers can be added if the object is being deleted, found new finalizers {GoList(added)}";
            report.Add(new FieldError(FieldErrorType.Forbidden, "metadata.finalizers", null, detail, report.OffsetOf("finalizers")));
        }

        return added.Count == 0;
    }

    private static string GoList(IEnumerable<string> items)
    {
        var text = new StringBuilder("[]string{");
        foreach (string item in items)
        {
            GoSyntax.AppendQuoted(text.Append(text[^1] == '{' ? "" : ", "), item);
        }

        return text.Append('}').ToString();
    }
}
