using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Conformance.Cel;

/// <summary>Recorded schemas as the generator reads them, and what of recorded texts can be compared.</summary>
internal static partial class CostSchemas
{
    public static SchemaNode? Read(JsonElement schema, string path)
    {
        YamlNode document = YamlTreeReader.Read(new CrdSource("schema.json", schema.GetRawText(), "", "")).Value[0];
        return new SchemaReader(new SchemaKeywords("conformance")).Read(document, "", path);
    }

    /// <summary>The schemas of a definition with their paths.</summary>
    public static IEnumerable<(SchemaNode Schema, string Path)> ReadVersions(string definition)
    {
        YamlNode document = YamlTreeReader.Read(new CrdSource("crd.yaml", definition, "", "")).Value[0];
        var versions = (YamlSequence)((YamlMapping)((YamlMapping)document).Find("spec")!).Find("versions")!;
        for (int i = 0; i < versions.Items.Count; i++)
        {
            string path = versions.Items.Count == 1 ? "spec.validation.openAPIV3Schema" : $"spec.versions[{i}].schema.openAPIV3Schema";
            if (((YamlMapping)versions.Items[i]).Find("schema") is YamlMapping schema
                && schema.Find("openAPIV3Schema") is { } root
                && new SchemaReader(new SchemaKeywords("conformance")).Read(root, "", path) is { } node)
            {
                yield return (node, path);
            }
        }
    }

    /// <summary>Type names have a random number; the texts of the ANTLR parser are not reproduced, nor what it says after its first error.</summary>
    public static string Mask(string text)
    {
        text = TypeName().Replace(text, "selfType0");
        Match syntax = SyntaxError().Match(text);
        return syntax.Success ? text[..(syntax.Index + syntax.Length)] : text;
    }

    public static string Show(CrdFault fault) => $"{fault.Type} {Mask(fault.Message)}";

    public static string Show(JsonElement error) => $"{error.GetProperty("type").GetString()} {Mask(error.GetProperty("string").GetString()!)}";

    /// <summary>What is in one multiset and not in the other; <see langword="null"/> if they are equal.</summary>
    public static string? Difference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        List<string> missing = [.. expected];
        List<string> surplus = [.. actual.Where(text => !missing.Remove(text))];
        return missing.Count == 0 && surplus.Count == 0 ? null
            : $"missing {string.Join(" | ", missing)}{Environment.NewLine}    surplus {string.Join(" | ", surplus)}";
    }

    [GeneratedRegex(@"selfType\d+")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"<input>:\d+:\d+: Syntax error: ")]
    private static partial Regex SyntaxError();
}
