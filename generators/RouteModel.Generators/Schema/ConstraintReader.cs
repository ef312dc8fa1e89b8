using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>Reads the keywords that constrain single values.</summary>
internal sealed class ConstraintReader(SchemaKeywords keywords)
{
    /// <summary>The constraints with one more keyword; <see langword="null"/> if the keyword is none of these.</summary>
    public Constraints? TryRead(Constraints constraints, YamlEntry entry, string dataPath, string schemaPath)
    {
        YamlNode value = entry.Value;
        string path = $"{schemaPath}.{entry.Key}";
        switch (entry.Key)
        {
            case "enum":
                return constraints with { Enum = keywords.Values(value, path) };
            case "minLength":
                return constraints with { MinLength = keywords.Integer(value, path) };
            case "maxLength":
                return constraints with { MaxLength = keywords.Integer(value, path) };
            case "pattern":
                return constraints with { Pattern = ReadPattern(value, schemaPath) };
            case "format":
                return constraints with { Format = keywords.Text(value, path) };
            case "minimum":
                return constraints with { Minimum = keywords.Number(value, path) };
            case "maximum":
                return constraints with { Maximum = keywords.Number(value, path) };
            case "exclusiveMinimum":
                return constraints with { ExclusiveMinimum = keywords.Flag(value, path) };
            case "exclusiveMaximum":
                return constraints with { ExclusiveMaximum = keywords.Flag(value, path) };
            case "multipleOf":
                return constraints with { MultipleOf = keywords.Number(value, path) };
            case "minItems":
                return constraints with { MinItems = keywords.Integer(value, path) };
            case "maxItems":
                return constraints with { MaxItems = keywords.Integer(value, path) };
            case "minProperties":
                return constraints with { MinProperties = keywords.Integer(value, path) };
            case "maxProperties":
                return constraints with { MaxProperties = keywords.Integer(value, path) };
            case "x-kubernetes-list-type":
                return constraints with { ListType = ReadListType(value, path) };
            case "x-kubernetes-list-map-keys":
                return constraints with { ListMapKeys = keywords.TextList(value, path) };
            default:
                return null;
        }
    }

    private string? ReadListType(YamlNode value, string path)
    {
        string? type = keywords.Text(value, path);
        if (type is not (null or "atomic" or "set" or "map"))
        {
            keywords.Invalid(path, value.Location, $"Unsupported value: \"{type}\": supported values: \"atomic\", \"set\", \"map\"");
        }

        return type is "set" or "map" ? type : null;
    }

    private PatternSpec? ReadPattern(YamlNode value, string schemaPath)
    {
        if (keywords.Text(value, schemaPath + ".pattern") is not { Length: > 0 } pattern)
        {
            return null;
        }

        PatternSpec? spec = PatternCompiler.Compile(pattern, out string? error);
        if (spec is null)
        {
            keywords.Report(DiagnosticCatalogue.InvalidPattern.Id, value.Location, schemaPath, pattern, error!);
        }

        return spec;
    }
}
