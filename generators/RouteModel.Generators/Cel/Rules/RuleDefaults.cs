using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>
/// Defaults whose rules do not compile. The API server validates each default with the rules at and below it, and reports such a rule there
/// instead of where it is written. Whether a rule that compiles holds for a default is not asked here.
/// </summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apiserver/schema/defaulting</c>. Recursion follows the schema.</remarks>
internal sealed class RuleDefaults(NodeCompiler compiler, RuleJudge judge)
{
    /// <summary>Checks the defaults that properties and items lead to.</summary>
    /// <returns>Whether one of them cannot be validated.</returns>
    public bool Check(SchemaNode root, string schemaPath) => HasRule(root) && Check(root, schemaPath, isResource: true);

    private bool Check(SchemaNode node, string path, bool isResource)
    {
        bool isFaulty = node.Default is { } json && Parse(json) is { } value && Validate(node, value, path + ".default", isResource);
        foreach (SchemaProperty property in node.Properties)
        {
            isFaulty |= Check(property.Schema, $"{path}.properties[{property.Name}]", property.Schema.IsEmbeddedResource);
        }

        return node.Items is { } items ? Check(items, path + ".items", items.IsEmbeddedResource) || isFaulty : isFaulty;
    }

    private bool Validate(SchemaNode node, YamlNode value, string path, bool isResource)
    {
        if (value is YamlScalar { Kind: ScalarKind.Null })
        {
            return false;
        }

        bool isFaulty = false;
        foreach (RuleCompilation rule in compiler.Compile(node, isResource))
        {
            isFaulty |= judge.JudgeDefault(rule, node, path);
        }

        if (value is YamlSequence list && node.Items is { } items)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                isFaulty |= Validate(items, list.Items[i], $"{path}[{i}]", items.IsEmbeddedResource);
            }
        }

        foreach (YamlEntry entry in (value as YamlMapping)?.Entries ?? default)
        {
            if (node.Properties.FirstOrDefault(property => property.Name == entry.Key) is { } property)
            {
                isFaulty |= Validate(property.Schema, entry.Value, $"{path}.{entry.Key}", property.Schema.IsEmbeddedResource);
            }
            else if (node.AdditionalSchema is { } values)
            {
                isFaulty |= Validate(values, entry.Value, $"{path}[{entry.Key}]", values.IsEmbeddedResource);
            }
        }

        return isFaulty;
    }

    private static YamlNode? Parse(string json)
    {
        Result<EquatableArray<YamlNode>> documents = YamlTreeReader.Read(new CrdSource("", json, "", ""));
        return documents.Value.Count == 1 ? documents.Value[0] : null;
    }

    private static bool HasRule(SchemaNode node) =>
        node.Rules.Count > 0
        || node.Properties.Any(property => HasRule(property.Schema))
        || (node.Items is { } items && HasRule(items))
        || (node.AdditionalSchema is { } values && HasRule(values));
}
