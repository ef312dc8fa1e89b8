using System.Text.RegularExpressions;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>The versions of a definition among each other: which of them a deprecated one is to be left for.</summary>
internal sealed class VersionList(string group, string kind, YamlSequence versions)
{
    private static readonly Regex s_name = new("^v([0-9]+)(?:(alpha|beta)([0-9]+))?$", RegexOptions.CultureInvariant);

    /// <summary>What the API server warns of with every request to a version; <see langword="null"/> if it is not deprecated.</summary>
    public string? DeprecationWarning(YamlMapping version, string name)
    {
        if (!Flag(version, "deprecated"))
        {
            return null;
        }

        if (version.FindText("deprecationWarning") is { } warning)
        {
            return warning;
        }

        string? newer = versions.Items.OfType<YamlMapping>()
            .Where(other => Flag(other, "served") && !Flag(other, "deprecated"))
            .Select(other => other.FindText("name"))
            .OfType<string>()
            .Where(other => Compare(other, name) > 0)
            .OrderByDescending(other => other, Comparer<string>.Create(Compare))
            .FirstOrDefault();
        string text = $"{group}/{name} {kind} is deprecated";
        return newer is null ? text : $"{text}; use {group}/{newer} {kind}";
    }

    private static bool Flag(YamlMapping version, string key) =>
        version.Find(key) is YamlScalar { Kind: ScalarKind.Boolean } flag && ScalarResolver.ToBoolean(flag.Text);

    /// <summary>Kubernetes' order of versions: v2, v1, v1beta2, v1beta1, v1alpha1, and then other names by alphabet.</summary>
    private static int Compare(string left, string right)
    {
        (int Stage, long Major, long Minor) a = Rank(left);
        (int Stage, long Major, long Minor) b = Rank(right);
        return a.Stage == 0 && b.Stage == 0 ? string.CompareOrdinal(right, left) : a.CompareTo(b);
    }

    private static (int Stage, long Major, long Minor) Rank(string name)
    {
        Match match = s_name.Match(name);
        if (!match.Success || !long.TryParse(match.Groups[1].Value, out long major))
        {
            return (0, 0, 0);
        }

        int stage = match.Groups[2].Value switch { "" => 3, "beta" => 2, _ => 1 };
        return (stage, major, stage == 3 || !long.TryParse(match.Groups[3].Value, out long minor) ? 0 : minor);
    }
}
