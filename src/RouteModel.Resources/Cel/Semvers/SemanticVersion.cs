using System.Globalization;
using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Semvers;

/// <summary>A semantic version. Build metadata has no part in comparisons.</summary>
/// <remarks><c>github.com/blang/semver/v4</c>; Kubernetes: <c>pkg/cel/library/semverlib.go</c>.</remarks>
internal sealed class SemanticVersion
{
    private readonly Identifier[] _preRelease;
    private readonly string[] _build;

    private SemanticVersion(ulong major, ulong minor, ulong patch, Identifier[] preRelease, string[] build)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        _preRelease = preRelease;
        _build = build;
    }

    public ulong Major { get; }

    public ulong Minor { get; }

    public ulong Patch { get; }

    /// <summary>Reads a version. Returns what is wrong, or <see langword="null"/>.</summary>
    public static string? Parse(string text, out SemanticVersion? version)
    {
        version = null;
        if (text.Length == 0)
        {
            return "Version string empty";
        }

        string[] parts = text.Split('.', 3);
        if (parts.Length != 3)
        {
            return "No Major.Minor.Patch elements found";
        }

        (string rest, string? build) = Cut(parts[2], '+');
        (string number, string? preRelease) = Cut(rest, '-');
        var identifiers = new List<Identifier>();
        string? error = ReadNumber(parts[0], "major", out ulong major);
        ulong minor = 0;
        ulong patch = 0;
        error ??= ReadNumber(parts[1], "minor", out minor);
        error ??= ReadNumber(number, "patch", out patch);
        error ??= ReadPreRelease(preRelease, identifiers) ?? CheckBuild(build);
        version = error is null ? new SemanticVersion(major, minor, patch, [.. identifiers], build?.Split('.') ?? []) : null;
        return error;
    }

    /// <summary>Reads a version that may begin with <c>v</c>, lack its last numbers and have zeros before numbers.</summary>
    public static string? ParseNormalized(string text, out SemanticVersion? version)
    {
        version = null;
        string[] parts = (text.StartsWith('v') ? text[1..] : text).Split('.', 3);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 1)
            {
                string trimmed = parts[i].TrimStart('0');
                parts[i] = trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]) ? trimmed : "0" + trimmed;
            }
        }

        if (parts.Length < 3 && parts[^1].AsSpan().ContainsAny('+', '-'))
        {
            return "short version cannot contain PreRelease/Build meta data";
        }

        return Parse(string.Join('.', parts) + string.Concat(Enumerable.Repeat(".0", 3 - parts.Length)), out version);
    }

    public static int Compare(SemanticVersion left, SemanticVersion right)
    {
        int numbers = (left.Major, left.Minor, left.Patch).CompareTo((right.Major, right.Minor, right.Patch));
        if (numbers != 0)
        {
            return numbers;
        }

        // A release comes after its pre-releases.
        if (left._preRelease.Length == 0 || right._preRelease.Length == 0)
        {
            return right._preRelease.Length.CompareTo(0) - left._preRelease.Length.CompareTo(0);
        }

        for (int i = 0; i < left._preRelease.Length && i < right._preRelease.Length; i++)
        {
            int order = Identifier.Compare(left._preRelease[i], right._preRelease[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left._preRelease.Length.CompareTo(right._preRelease.Length);
    }

    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}"));
        if (_preRelease.Length > 0)
        {
            text.Append('-').AppendJoin('.', _preRelease);
        }

        return _build.Length > 0 ? text.Append('+').AppendJoin('.', _build).ToString() : text.ToString();
    }

    private static (string Before, string? After) Cut(string text, char mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static string? ReadNumber(string text, string name, out ulong number)
    {
        number = 0;
        return text.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"Invalid character(s) found in {name} number {GoSyntax.Quote(text)}"
            : HasLeadingZero(text) ? $"{char.ToUpperInvariant(name[0])}{name[1..]} number must not contain leading zeroes {GoSyntax.Quote(text)}"
            : ReadUint(text, out number);
    }

    private static string? ReadUint(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? null
            : $"strconv.ParseUint: parsing {GoSyntax.Quote(text)}: {(text.Length == 0 ? "invalid syntax" : "value out of range")}";

    private static string? ReadPreRelease(string? text, List<Identifier> identifiers)
    {
        foreach (string part in text?.Split('.') ?? [])
        {
            ulong number = 0;
            bool isNumber = !part.AsSpan().ContainsAnyExceptInRange('0', '9');
            string? error = part.Length == 0 ? "Prerelease is empty"
                : isNumber && HasLeadingZero(part) ? $"Numeric PreRelease version must not contain leading zeroes {GoSyntax.Quote(part)}"
                : isNumber ? ReadUint(part, out number)
                : IsAlphanumeric(part) ? null
                : $"Invalid character(s) found in prerelease {GoSyntax.Quote(part)}";
            if (error is not null)
            {
                return error;
            }

            identifiers.Add(new Identifier(part, isNumber ? number : null));
        }

        return null;
    }

    private static string? CheckBuild(string? text)
    {
        foreach (string part in text?.Split('.') ?? [])
        {
            if (part.Length == 0 || !IsAlphanumeric(part))
            {
                return part.Length == 0 ? "Build meta data is empty" : $"Invalid character(s) found in build meta data {GoSyntax.Quote(part)}";
            }
        }

        return null;
    }

    private static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0';

    private static bool IsAlphanumeric(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Identifier(string Text, ulong? Number)
    {
        // Numbers come before words.
        public static int Compare(Identifier left, Identifier right) => (left.Number, right.Number) switch
        {
            ({ } a, { } b) => a.CompareTo(b),
            (null, null) => Math.Sign(string.CompareOrdinal(left.Text, right.Text)),
            (null, _) => 1,
            _ => -1,
        };

        public override string ToString() => Text;
    }
}
