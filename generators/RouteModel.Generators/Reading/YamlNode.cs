using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Reading;

/// <summary>A node of a YAML document with its place.</summary>
internal abstract record YamlNode(LocationSpec Location);

/// <summary>A scalar: its text, and what a plain one stands for in Kubernetes' reading of YAML.</summary>
internal sealed record YamlScalar(string Text, ScalarKind Kind, LocationSpec Location) : YamlNode(Location);

internal sealed record YamlSequence(EquatableArray<YamlNode> Items, LocationSpec Location) : YamlNode(Location);

internal sealed record YamlMapping(EquatableArray<YamlEntry> Entries, LocationSpec Location) : YamlNode(Location)
{
    public YamlNode? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public string? FindText(string key) => Find(key) is YamlScalar { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;
}

internal sealed record YamlEntry(string Key, LocationSpec KeyLocation, YamlNode Value);

internal enum ScalarKind
{
    String,
    Null,
    Boolean,
    Integer,
    Float,
}
