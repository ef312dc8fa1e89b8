using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>
/// Defaults whose rules do not compile. The API server validates each default with the rules at and below it, and reports such a rule there
/// instead of where it is written. Whether a rule that compiles holds for a default is not asked here.
/// </summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apiserver/schema/defaulting</c>. Recursion follows the schema.</remarks>
/// <param name="compiler">Compiles the rules.</param>
/// <param name="judge">Takes the errors.</param>
/// <param name="isFaulty">Whether a default, by its path, breaks its schema: its rules are not asked then.</param>
internal sealed class RuleDefaults(NodeCompiler compiler, RuleJudge judge, Func<string, bool> isFaulty)
{
    /// <summary>Checks the defaults that properties and items lead to.</summary>
    /// <returns>Whether one of them cannot be validated.</returns>
    public bool Check(SchemaNode root, string schemaPath) => HasRule(root) && Check(root, schemaPath, isResource: true);

    private bool Check(SchemaNode node, string path, bool isResource)
    {
        bool hasFault = node.Default is { } json
            && (isFaulty(path + ".default") || (Parse(json) is { } value && Validate(node, value, path + ".default", isResource)));
        foreach (SchemaProperty property in node.Properties)
        {
            hasFault |= Check(property.Schema, $"{path}.properties[{property.Name}]", property.Schema.IsEmbeddedResource);
        }

        return node.Items is { } items ? Check(items, path + ".items", items.IsEmbeddedResource) || hasFault : hasFault;
    }

    private bool Validate(SchemaNode node, YamlNode value, string path, bool isResource)
    {
        if (value is YamlScalar { Kind: ScalarKind.Null })
        {
            return false;
        }

        bool hasFault = false;
        foreach (RuleCompilation rule in compiler.Compile(node, isResource))
        {
            hasFault |= judge.JudgeDefault(rule, node, path);
        }

        if (value is YamlSequence list && node.Items is { } items)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                hasFault |= Validate(items, list.Items[i], $"{path}[{i}]", items.IsEmbeddedResource);
            }
        }

        foreach (YamlEntry entry in (value as YamlMapping)?.Entries ?? default)
        {
            if (node.Properties.FirstOrDefault(property => property.Name == entry.Key) is { } property)
            {
                hasFault |= Validate(property.Schema, entry.Value, $"{path}.{entry.Key}", property.Schema.IsEmbeddedResource);
            }
            else if (node.AdditionalSchema is { } values)
            {
                hasFault |= Validate(values, entry.Value, $"{path}[{entry.Key}]", values.IsEmbeddedResource);
            }
        }

        return hasFault;
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
