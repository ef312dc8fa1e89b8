using RouteModel.Generators.Diagnostics;
using RouteModel.Resources;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The fields by which objects can be selected.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceSelectableFields</c> and <c>cel.ValidFieldPath</c>.</remarks>
internal static class SelectableFieldRules
{
    private const int Most = 8;

    private const string WrongType =
        "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.";

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    private static readonly char[] s_delimiters = ['.', '[', ']'];

    /// <summary>Checks a version's fields.</summary>
    /// <param name="version">The version.</param>
    /// <param name="schema">The schema that stands beside them.</param>
    /// <param name="path">The path of the list.</param>
    /// <param name="withoutSchema">What is wrong with the list if there is no schema beside it.</param>
    /// <param name="old">The stored definition, if there is one: a version that had too many fields may keep them.</param>
    /// <param name="faults">Gets the faults.</param>
    public static void Check(DefinitionVersion version, SchemaProps? schema, string path, string withoutSchema, Definition? old, FaultList faults)
    {
        IReadOnlyList<FieldReader> fields = version.SelectableFields;
        if (fields.Count == 0)
        {
            return;
        }

        if (schema is null)
        {
            faults.Invalid(s_id, path, "", withoutSchema, version.Fields.At("selectableFields"));
            return;
        }

        var distinct = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++)
        {
            Check(fields[i], schema, $"{path}[{i}].jsonPath", distinct, faults);
        }

        DefinitionVersion? stored = old?.Versions?.FirstOrDefault(before => before.Name == version.Name);
        if (distinct.Count > Most && !(stored is not null && distinct.SetEquals(stored.SelectableFields.Select(field => field.Text("jsonPath")))))
        {
            faults.Add(s_id, FieldError.TooMany(path, distinct.Count, Most, 0), version.Fields.At("selectableFields"));
        }
    }

    private static void Check(FieldReader field, SchemaProps schema, string path, HashSet<string> distinct, FaultList faults)
    {
        string jsonPath = field.Text("jsonPath");
        LocationSpec at = field.At("jsonPath");
        if (jsonPath.Length == 0)
        {
            faults.Required(s_id, path, at);
            return;
        }

        if (Follow(jsonPath, schema, out SchemaProps? target, out string root) is { } problem)
        {
            faults.Invalid(s_id, path, jsonPath, "is an invalid path: " + problem, at);
            return;
        }

        if (root == "metadata")
        {
            faults.Invalid(s_id, path, jsonPath, "must not point to fields in metadata", at);
        }

        if (target is not { Type: "string" or "boolean" or "integer" })
        {
            faults.Invalid(s_id, path, jsonPath, WrongType, at);
        }

        if (!distinct.Add(jsonPath))
        {
            faults.Add(s_id, FieldError.Duplicate(path, Resources.Text.GoSyntax.Quote(jsonPath), 0), at);
        }
    }

    /// <summary>Walks a path through the schema. What is wrong with the path, or <see langword="null"/>.</summary>
    private static string? Follow(string jsonPath, SchemaProps schema, out SchemaProps? target, out string root)
    {
        target = schema;
        root = "";
        for (int at = 0; at < jsonPath.Length;)
        {
            switch (jsonPath[at])
            {
                case '[':
                    return "array notation is not allowed";
                case '.' when at + 1 == jsonPath.Length:
                    return "unexpected end of JSON path";
                case '.':
                    break;
                default:
                    return "expected [ or . but got: " + Token(jsonPath, at);
            }

            string name = Token(jsonPath, at + 1);
            target = target is { Properties.Count: > 0 } ? target.Property(name) : target?.AdditionalSchema;
            if (target is null)
            {
                return "does not refer to a valid field";
            }

            root = at == 0 ? name : root;
            at += 1 + name.Length;
        }

        return null;
    }

    /// <summary>A delimiter, or the text up to the next one.</summary>
    private static string Token(string text, int start)
    {
        int end = text.IndexOfAny(s_delimiters, start);
        return text.Substring(start, end == start ? 1 : (end < 0 ? text.Length : end) - start);
    }
}
