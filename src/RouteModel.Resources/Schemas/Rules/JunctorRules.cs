using System.Globalization;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>
/// The keywords <c>anyOf</c>, <c>oneOf</c>, <c>allOf</c> and <c>not</c>, in this order. Their own errors have no field; where no alternative
/// holds, the errors of the best follow: the first of those with the highest match count.
/// </summary>
/// <remarks>kube-openapi, <c>validate.schemaPropsValidator</c>.</remarks>
internal static class JunctorRules
{
    public static void Check(in SchemaNode node)
    {
        CheckAnyOf(node);
        CheckOneOf(node);
        CheckAllOf(node);
        if (node.Schema.Not is { } not && Judge(node, not).IsValid)
        {
            node.InvalidWithoutField($"\"{node.Name}\" must not validate the schema (not)");
        }

        node.Result.Match(2);
    }

    private static void CheckAnyOf(in SchemaNode node)
    {
        SchemaResult? best = null;
        foreach (StructuralSchema part in node.Schema.AnyOf)
        {
            SchemaResult result = Judge(node, part);
            if (result.IsValid)
            {
                node.Result.Merge(result);
                return;
            }

            best = Better(best, result);
        }

        if (best is not null)
        {
            node.InvalidWithoutField($"\"{node.Name}\" must validate at least one schema (anyOf)");
            node.Result.Merge(best);
        }
    }

    private static void CheckOneOf(in SchemaNode node)
    {
        SchemaResult? best = null;
        SchemaResult? success = null;
        int successes = 0;
        foreach (StructuralSchema part in node.Schema.OneOf)
        {
            SchemaResult result = Judge(node, part);
            if (result.IsValid)
            {
                success ??= result;
                successes++;
            }
            else
            {
                best = Better(best, result);
            }
        }

        if (successes == 1)
        {
            node.Result.Merge(success!);
        }
        else if (successes > 1)
        {
            string count = successes.ToString(CultureInfo.InvariantCulture);
            node.InvalidWithoutField($"\"{node.Name}\" must validate one and only one schema (oneOf). Found {count} valid alternatives");
        }
        else if (best is not null)
        {
            node.InvalidWithoutField($"\"{node.Name}\" must validate one and only one schema (oneOf). Found none valid");
            node.Result.Merge(best);
        }
    }

    private static void CheckAllOf(in SchemaNode node)
    {
        int successes = 0;
        foreach (StructuralSchema part in node.Schema.AllOf)
        {
            SchemaResult result = Judge(node, part);
            successes += result.IsValid ? 1 : 0;
            node.Result.Merge(result);
        }

        if (successes < node.Schema.AllOf.Count)
        {
            node.InvalidWithoutField($"\"{node.Name}\" must validate all the schemas (allOf){(successes == 0 ? ". None validated" : "")}");
        }
    }

    private static SchemaResult Judge(in SchemaNode node, StructuralSchema schema)
    {
        SchemaNode part = node.Part(schema);
        SchemaValidator.Validate(part);
        return part.Result;
    }

    private static SchemaResult Better(SchemaResult? best, SchemaResult result) =>
        best is null || result.MatchCount > best.MatchCount ? result : best;
}
