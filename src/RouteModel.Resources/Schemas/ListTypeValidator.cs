using System.Globalization;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>Whether the items of lists of type <c>set</c>, and the keys of lists of type <c>map</c>, are unique.</summary>
/// <remarks>
/// apiextensions-apiserver, <c>pkg/apiserver/schema/listtype</c>. Scalars are compared with their JSON type (1 and 1.0 differ), objects and
/// lists by their canonical JSON. A value is reported at its second place only. Recursion follows the schema.
/// </remarks>
internal static class ListTypeValidator
{
    /// <summary>The errors of a value at the root of a document.</summary>
    public static IReadOnlyList<FieldError> Validate(StructuralSchema schema, RawValue value)
    {
        var errors = new List<FieldError>();
        Validate(schema, value, new SchemaPath(), errors);
        return errors;
    }

    private static void Validate(StructuralSchema schema, RawValue value, SchemaPath path, List<FieldError> errors)
    {
        SchemaMark mark = path.Mark;
        if (value.Kind == RawKind.Object)
        {
            ValidateMembers(schema, value.Members, path, errors);
        }
        else if (value.Kind == RawKind.Array)
        {
            CheckList(schema, value.Items, path, errors);
            for (int i = 0; schema.Items is { } items && i < value.Items.Count; i++)
            {
                path.EnterItem(i);
                Validate(items, value.Items[i], path, errors);
                path.Return(mark);
            }
        }
    }

    private static void ValidateMembers(StructuralSchema schema, RawMembers members, SchemaPath path, List<FieldError> errors)
    {
        SchemaMark mark = path.Mark;
        foreach (PropertySchema property in schema.Properties)
        {
            if (members.TryFind(property.Name, out RawValue? child))
            {
                path.EnterProperty(property.Name);
                Validate(property.Schema, child, path, errors);
                path.Return(mark);
            }
        }

        if (schema.AdditionalProperties?.Schema is not { } additional)
        {
            return;
        }

        foreach (RawMember member in members)
        {
            if (schema.Property(member.Name) is null)
            {
                path.EnterKey(member.Name);
                Validate(additional, member.Value, path, errors);
                path.Return(mark);
            }
        }
    }

    private static void CheckList(StructuralSchema schema, List<RawValue> items, SchemaPath path, List<FieldError> errors)
    {
        if (schema.ListType == ListType.Set)
        {
            ReportRepeated(items, items.ConvertAll(Identity), items, path, errors);
        }
        else if (schema.ListType == ListType.Map)
        {
            int odd = items.FindIndex(item => item.Kind is not (RawKind.Object or RawKind.Null));
            if (odd >= 0)
            {
                string detail = "must be an object for an array of list-type map";
                errors.Add(FieldError.Invalid(FieldAt(path, odd), FieldError.Render(items[odd]), detail, items[odd].Offset));
                return;
            }

            List<RawValue> keys = items.ConvertAll(item => KeysOf(item, schema.ListMapKeys));
            List<string> identities = schema.ListMapKeys.Count == 1 ? keys.ConvertAll(OnlyKeyIdentity) : keys.ConvertAll(Identity);
            ReportRepeated(keys, identities, items, path, errors);
        }
    }

    private static void ReportRepeated(List<RawValue> shown, List<string> identities, List<RawValue> items, SchemaPath path, List<FieldError> errors)
    {
        var seen = new Dictionary<string, int>(identities.Count, StringComparer.Ordinal);
        for (int i = 0; i < identities.Count; i++)
        {
            seen.TryGetValue(identities[i], out int times);
            seen[identities[i]] = times + 1;
            if (times == 1)
            {
                errors.Add(FieldError.Duplicate(FieldAt(path, i), FieldError.Render(shown[i]), items[i].Offset));
            }
        }
    }

    // The keys that an item has, as an object; a null item has none.
    private static RawValue KeysOf(RawValue item, IReadOnlyList<string> names)
    {
        RawValue keys = RawValue.OfObject(item.Offset);
        foreach (string name in item.Kind == RawKind.Object ? names : [])
        {
            if (item.Members.TryFind(name, out RawValue? value))
            {
                keys.Members.Set(new RawMember(name, value.Offset, value));
            }
        }

        return keys;
    }

    // The server compares a single key as a scalar, several of them as JSON.
    private static string OnlyKeyIdentity(RawValue keys) => keys.Members.Count == 0 ? "" : Identity(keys.Members[0].Value);

    private static string Identity(RawValue value) => value.Kind switch
    {
        RawKind.String => "s" + value.Text,
        RawKind.Float => "f" + (value.Float == 0 ? 0 : value.Float).ToString("R", CultureInfo.InvariantCulture),
        RawKind.Integer => "i" + value.Integer.ToString(CultureInfo.InvariantCulture),
        _ => RawJson.Write(value),
    };

    private static string FieldAt(SchemaPath path, int index)
    {
        SchemaMark mark = path.Mark;
        path.EnterItem(index);
        string field = path.ToString();
        path.Return(mark);
        return field;
    }
}
