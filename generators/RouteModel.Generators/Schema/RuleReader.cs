using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>Reads <c>x-kubernetes-validations</c>.</summary>
internal static class RuleReader
{
    /// <summary>The entries in their order.</summary>
    /// <param name="keywords">Takes what is no value of a keyword.</param>
    /// <param name="node">The value of the keyword.</param>
    /// <param name="path">The path of the keyword in the schema.</param>
    public static EquatableArray<RuleSpec> Read(SchemaKeywords keywords, YamlNode node, string path)
    {
        if (node is not YamlSequence sequence)
        {
            if (node is not YamlScalar { Kind: ScalarKind.Null })
            {
                keywords.Invalid(path, node.Location, "must be a list of rules");
            }

            return EquatableArray<RuleSpec>.Empty;
        }

        var rules = new List<RuleSpec>();
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            string entryPath = $"{path}[{i}]";
            if (sequence.Items[i] is YamlMapping mapping)
            {
                rules.Add(ReadEntry(keywords, mapping, entryPath));
            }
            else
            {
                keywords.Invalid(entryPath, sequence.Items[i].Location, "must be a rule object");
            }
        }

        return rules.ToEquatableArray();
    }

    private static RuleSpec ReadEntry(SchemaKeywords keywords, YamlMapping mapping, string path)
    {
        var rule = new RuleSpec(mapping.Location);
        foreach (YamlEntry entry in mapping.Entries)
        {
            string key = $"{path}.{entry.Key}";
            rule = entry.Key switch
            {
                "rule" => rule with { Rule = Text(keywords, entry.Value, key) },
                "message" => rule with { Message = Text(keywords, entry.Value, key) },
                "messageExpression" => rule with { MessageExpression = Text(keywords, entry.Value, key) },
                "reason" => rule with { Reason = Text(keywords, entry.Value, key) },
                "fieldPath" => rule with { FieldPath = Text(keywords, entry.Value, key) },
                "optionalOldSelf" => entry.Value is YamlScalar { Kind: ScalarKind.Null } ? rule : rule with { OptionalOldSelf = keywords.Flag(entry.Value, key) },

                // Like every field that its type does not have it is dropped, and said to be where the definition is judged.
                _ => rule,
            };
        }

        return rule;
    }

    private static YamlScalar? Text(SchemaKeywords keywords, YamlNode node, string path) =>
        keywords.Text(node, path) is null ? null : (YamlScalar)node;
}
