namespace RouteModel.Resources.Metadata;

/// <summary>The rules of names that need only be a segment of a URL's path: those of embedded resources and of updated objects.</summary>
/// <remarks>apimachinery, <c>pkg/api/validation/path</c>.</remarks>
internal static class PathSegmentRules
{
    /// <summary>Checks name and prefix of a name.</summary>
    public static bool Check(ObjectMeta meta, MetadataReport? report) =>
        Check("generateName", meta.GenerateName ?? "", isPrefix: true, report) & Check("name", meta.Name ?? "", isPrefix: false, report);

    private static bool Check(string field, string value, bool isPrefix, MetadataReport? report)
    {
        bool isDots = !isPrefix && value is "." or "..";
        bool isValid = !isDots && !value.AsSpan().ContainsAny('/', '%');
        if (!isValid)
        {
            report?.Invalid(field, value, isDots ? [$"may not be '{value}'"] : Faults(value), report.OffsetOf(field));
        }

        return isValid;
    }

    private static IEnumerable<string> Faults(string value)
    {
        foreach (char c in "/%".Where(c => value.Contains(c, StringComparison.Ordinal)))
        {
            yield return $"may not contain '{c}'";
        }
    }
}
