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

    public static string Short(string tag) => "!!" + tag[Prefix.Length..];
}
