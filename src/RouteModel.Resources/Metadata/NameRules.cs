using System.Buffers;
using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The rules of names, labels and finalizers, each as a check that allocates nothing and as the texts of what breaks it.</summary>
/// <remarks>apimachinery, <c>pkg/util/validation</c> and <c>pkg/api/validate/content</c> of 1.36. Lengths are bytes whatever the texts say.</remarks>
internal static class NameRules
{
    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private const string QualifiedName = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    private const string LabelValue = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    private const string Label1035 = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private const int MaxSubdomain = 253;
    private const int MaxLabel = 63;

    /// <summary>Whether a text is a DNS subdomain, as names of custom resources are.</summary>
    public static bool IsSubdomain(ReadOnlySpan<char> value) => value.Length <= MaxSubdomain && HasSubdomainForm(value);

    /// <summary>Whether a text is a DNS label, as names of namespaces are.</summary>
    public static bool IsLabel(ReadOnlySpan<char> value) => value.Length <= MaxLabel && HasLabelForm(value);

    /// <summary>Whether a text is a label's value.</summary>
    public static bool IsLabelValue(ReadOnlySpan<char> value) => value.IsEmpty || IsNamePart(value);

    /// <summary>Whether a text is a label's key: a name, or a subdomain, a slash and a name.</summary>
    public static bool IsQualifiedName(ReadOnlySpan<char> value)
    {
        int slash = value.IndexOfAnyExcept(NameCharacters);
        return slash < 0 ? value.Length is > 0 and <= MaxLabel && HasNameEnds(value)
            : value[slash] == '/' && IsSubdomain(value[..slash]) && IsNamePart(value[(slash + 1)..]);
    }

    /// <summary>Whether a text is an annotation's key: a label's key in any case. Keys that are not ASCII are not judged here and count as none.</summary>
    public static bool IsAnnotationKey(ReadOnlySpan<char> value) => IsQualifiedName(value) || IsQualifiedNameInLowerCase(value);

    /// <summary>What breaks <see cref="IsSubdomain"/>.</summary>
    public static IEnumerable<string> SubdomainFaults(string value) => SubdomainFaults(value, "characters");

    /// <summary>What breaks <see cref="IsLabel"/>.</summary>
    public static IEnumerable<string> LabelFaults(string value)
    {
        if (Bytes(value) > MaxLabel)
        {
            yield return TooLong(MaxLabel, "characters");
        }

        if (!HasLabelForm(value))
        {
            yield return HasSubdomainForm(value) ? "must not contain dots" : Label;
        }
    }

    /// <summary>What breaks <see cref="IsLabelValue"/>.</summary>
    public static IEnumerable<string> LabelValueFaults(string value)
    {
        if (Bytes(value) > MaxLabel)
        {
            yield return TooLong(MaxLabel, "bytes");
        }

        if (value.Length > 0 && !HasNameForm(value))
        {
            yield return LabelValue;
        }
    }

    /// <summary>What breaks <see cref="IsQualifiedName"/>.</summary>
    public static IEnumerable<string> QualifiedNameFaults(string value)
    {
        string[] parts = value.Split('/');
        if (parts.Length > 2)
        {
            return [$"a valid label key {QualifiedName} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        }

        IEnumerable<string> prefix = parts.Length == 1 ? []
            : parts[0].Length == 0 ? ["prefix part must be non-empty"]
            : SubdomainFaults(parts[0], "bytes").Select(fault => "prefix part " + fault);
        return prefix.Concat(NamePartFaults(parts[^1]));
    }

    /// <summary>What breaks <see cref="IsAnnotationKey"/>: the faults of the key in lower case, as Go lowers it.</summary>
    public static IEnumerable<string> AnnotationKeyFaults(string value)
    {
        // Beyond ASCII only the dotted capital I and the Kelvin sign have ASCII lower case; all else stays a fault in any case.
        char[] lower = Array.ConvertAll(value.ToCharArray(), c => c switch
        {
            '\u0130' => 'i',
            '\u212A' => 'k',
            _ => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        });
        return QualifiedNameFaults(new string(lower));
    }

    /// <summary>What keeps a text from being a DNS-1035 label.</summary>
    public static IEnumerable<string> Label1035Faults(string value)
    {
        if (Bytes(value) > MaxLabel)
        {
            yield return TooLong(MaxLabel, "characters");
        }

        if (!HasLabelForm(value) || !char.IsAsciiLetterLower(value[0]))
        {
            yield return Label1035;
        }
    }

    /// <summary>What keeps a text from being a kind: a DNS-1035 label in any case; <see langword="null"/> if nothing does.</summary>
    public static string? KindFault(string value) =>
        Label1035Fault(value.ToLowerInvariant()) is { } fault ? "may have mixed case, but should otherwise match: " + fault : null;

    /// <summary>What keeps a text from being a DNS-1035 label, which starts with a letter; <see langword="null"/> if nothing does.</summary>
    public static string? Label1035Fault(string value)
    {
        string faults = string.Join(',', Label1035Faults(value));
        return faults.Length == 0 ? null : faults;
    }

    private static IEnumerable<string> NamePartFaults(string name)
    {
        if (name.Length == 0)
        {
            yield return "name part must be non-empty";
        }
        else if (Bytes(name) > MaxLabel)
        {
            yield return "name part " + TooLong(MaxLabel, "bytes");
        }

        if (!HasNameForm(name))
        {
            yield return "name part " + QualifiedName;
        }
    }

    private static IEnumerable<string> SubdomainFaults(string value, string unit)
    {
        if (Bytes(value) > MaxSubdomain)
        {
            yield return TooLong(MaxSubdomain, unit);
        }

        if (!HasSubdomainForm(value))
        {
            yield return Subdomain;
        }
    }

    private static bool IsQualifiedNameInLowerCase(ReadOnlySpan<char> value)
    {
        Span<char> lower = stackalloc char[MaxSubdomain + 1 + MaxLabel];
        return value.Length <= lower.Length && Ascii.ToLower(value, lower, out int written) == OperationStatus.Done
            && IsQualifiedName(lower[..written]);
    }

    private static bool IsNamePart(ReadOnlySpan<char> value) => value.Length <= MaxLabel && HasNameForm(value);

    // Labels with dots between them: before a dot and after one stands a letter or digit.
    private static bool HasSubdomainForm(ReadOnlySpan<char> value)
    {
        char before = '.';
        foreach (char c in value)
        {
            bool isInside = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            if (!isInside && (c == '-' ? before == '.' : c != '.' || before is '.' or '-'))
            {
                return false;
            }

            before = c;
        }

        return before is not ('.' or '-');
    }

    private static bool HasLabelForm(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return !value.IsEmpty && value[0] != '-' && value[^1] != '-';
    }

    private static bool HasNameForm(ReadOnlySpan<char> value) => !value.IsEmpty && value.IndexOfAnyExcept(NameCharacters) < 0 && HasNameEnds(value);

    private static bool HasNameEnds(ReadOnlySpan<char> value) => char.IsAsciiLetterOrDigit(value[0]) && char.IsAsciiLetterOrDigit(value[^1]);

    private static int Bytes(string value) => Encoding.UTF8.GetByteCount(value);

    private static string TooLong(int most, string unit) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {most} {unit}");
}
