using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The rules of <c>metadata.finalizers</c>, and what the server warns of.</summary>
internal static class FinalizerRules
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";
    private const string Field = "metadata.finalizers";

    public static bool Check(ValueList<string>? finalizers, MetadataReport? report)
    {
        bool isValid = true;
        bool hasOrphan = false;
        bool hasForeground = false;
        for (int i = 0; finalizers is not null && i < finalizers.Count; i++)
        {
            string finalizer = finalizers[i];
            hasOrphan |= finalizer == Orphan;
            hasForeground |= finalizer == Foreground;
            if (!NameRules.IsQualifiedName(finalizer))
            {
                isValid = false;
                report?.Invalid("finalizers", finalizer, NameRules.QualifiedNameFaults(finalizer), report.OffsetOfItem("finalizers", i));
            }
        }

        if (hasOrphan && hasForeground)
        {
            isValid = false;
            report?.Add(FieldError.Invalid(Field, Json(finalizers!), $"finalizer {Orphan} and {Foreground} cannot be both set", report.OffsetOf("finalizers")));
        }

        return isValid;
    }

    /// <summary>Whether <see cref="Warnings"/> has any.</summary>
    public static bool HaveWarnings(ValueList<string>? finalizers)
    {
        for (int i = 0; finalizers is not null && i < finalizers.Count; i++)
        {
            if (IsUnqualified(finalizers[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The warnings about finalizers that are no paths in a domain, sorted, each once; the server gives them only to a valid object.</summary>
    public static IEnumerable<(string Text, string Finalizer)> Warnings(ValueList<string>? finalizers) =>
        (finalizers is null ? [] : new SortedSet<string>(finalizers.Where(IsUnqualified), Utf8Order.Instance))
        .Select(static finalizer => (Warning(finalizer), finalizer));

    private static string Warning(string finalizer) =>
        $"{Field}: {GoSyntax.Quote(finalizer)}: prefer a domain-qualified finalizer name "
        + (finalizer.Contains('.', StringComparison.Ordinal) ? "including a path (/) " : "")
        + "to avoid accidental conflicts with other finalizer writers";

    private static bool IsUnqualified(string finalizer) =>
        !finalizer.Contains('/', StringComparison.Ordinal) && finalizer is not (Orphan or Foreground or "kubernetes");

    private static string Json(ValueList<string> finalizers)
    {
        var json = new StringBuilder("[");
        for (int i = 0; i < finalizers.Count; i++)
        {
            GoJson.AppendString(json.Append(i > 0 ? "," : ""), finalizers[i]);
        }

        return json.Append(']').ToString();
    }
}
