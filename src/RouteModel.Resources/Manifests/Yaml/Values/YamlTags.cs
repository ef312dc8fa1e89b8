namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The tags that mean something to go-yaml.</summary>
internal static class YamlTags
{
    public const string NonSpecific = "!";
    public const string Prefix = "tag:yaml.org,2002:";
    public const string Null = Prefix + "null";
    public const string Bool = Prefix + "bool";
    public const string Int = Prefix + "int";
    public const string Float = Prefix + "float";
    public const string Str = Prefix + "str";
    public const string Timestamp = Prefix + "timestamp";
    public const string Binary = Prefix + "binary";
    public const string Merge = Prefix + "merge";

    private const string Other = "!other";

    private static readonly HashSet<string> All = [NonSpecific, Null, Bool, Int, Float, Str, Timestamp, Binary, Merge];

    /// <summary>The tag itself if it means something, else one tag for all others: YamlDotNet refuses those that are no URI.</summary>
    public static string Known(string tag) => All.Contains(tag) ? tag : Other;

    public static string Short(string tag) => "!!" + tag[Prefix.Length..];
}
