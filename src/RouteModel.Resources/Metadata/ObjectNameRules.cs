using System.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The rules of <c>metadata.name</c> and <c>metadata.generateName</c>.</summary>
internal static class ObjectNameRules
{
    // Five random characters follow generateName cut to 58 bytes; these stand for them.
    private const string GeneratedSuffix = "abcde";
    private const int MaxGeneratedBase = 58;
    private const int MaxName = 253;

    public static bool Check(ObjectMeta meta, MetadataReport? report)
    {
        bool hasGenerateName = !string.IsNullOrEmpty(meta.GenerateName);
        bool isValid = !hasGenerateName || CheckGenerateName(meta.GenerateName!, report);
        if (!string.IsNullOrEmpty(meta.Name))
        {
            return CheckName(meta.Name, "name", report) && isValid;
        }

        if (hasGenerateName)
        {
            return CheckGeneratedName(meta.GenerateName!, report) && isValid;
        }

        report?.Add(FieldError.Required("metadata.name", report.OffsetOf("name"), "name or generateName is required"));
        return false;
    }

    /// <summary>A name as the server makes it from a prefix.</summary>
    public static string Generate(string prefix)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(prefix);
        return Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, MaxGeneratedBase)) + GeneratedSuffix;
    }

    private static bool CheckName(string name, string field, MetadataReport? report)
    {
        bool isValid = NameRules.IsSubdomain(name);
        if (!isValid)
        {
            report?.Invalid("name", name, NameRules.SubdomainFaults(name), report.OffsetOf(field));
        }

        return isValid;
    }

    private static bool CheckGenerateName(string prefix, MetadataReport? report)
    {
        // A trailing dash is fine before what the server appends: the last two characters count as one "a".
        Span<char> masked = stackalloc char[MaxName];
        bool hasDash = prefix.Length > 1 && prefix[^1] == '-';
        bool isValid = !hasDash ? NameRules.IsSubdomain(prefix) : prefix.Length - 1 <= MaxName && NameRules.IsSubdomain(Mask(prefix, masked));
        if (!isValid)
        {
            string text = hasDash ? prefix[..^2] + "a" : prefix;
            report?.Invalid("generateName", prefix, NameRules.SubdomainFaults(text), report.OffsetOf("generateName"));
        }

        return isValid;
    }

    private static bool CheckGeneratedName(string prefix, MetadataReport? report)
    {
        Span<char> name = stackalloc char[MaxGeneratedBase + GeneratedSuffix.Length];
        ReadOnlySpan<char> start = prefix.AsSpan(0, Math.Min(prefix.Length, MaxGeneratedBase));
        start.CopyTo(name);
        GeneratedSuffix.CopyTo(name[start.Length..]);
        ReadOnlySpan<char> generated = name[..(start.Length + GeneratedSuffix.Length)];
        return NameRules.IsSubdomain(generated) || (report is not null && CheckName(Generate(prefix), "generateName", report));
    }

    private static ReadOnlySpan<char> Mask(string prefix, Span<char> masked)
    {
        prefix.AsSpan(0, prefix.Length - 2).CopyTo(masked);
        masked[prefix.Length - 2] = 'a';
        return masked[..(prefix.Length - 1)];
    }
}
