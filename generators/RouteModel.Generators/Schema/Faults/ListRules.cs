using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The keywords <c>x-kubernetes-list-type</c> and <c>x-kubernetes-list-map-keys</c>.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionOpenAPISchema</c> and <c>validateMapListKeysMapSet</c>.</remarks>
internal static class ListRules
{
    private const string ListType = "x-kubernetes-list-type";
    private const string MapKeys = "x-kubernetes-list-map-keys";
    private const string AtomicInSet = "must be atomic as item of a list with x-kubernetes-list-type=set";

    private static readonly string s_id = DiagnosticCatalogue.InvalidKeyword.Id;

    /// <summary>Whether a set has items that cannot be told apart as wholes.</summary>
    public static bool HasNonAtomicItems(SchemaProps schema) => schema is { ListType: "set", Items: { } items } && Finds(faults => CheckSetItems(items, "", faults));

    /// <summary>Whether a set or a map has items or keys that may be <c>null</c>, or keys that may be missing.</summary>
    public static bool HasNullableKeys(SchemaProps schema) => schema is { ListType: "set" or "map", Items: { } items } && Finds(faults => CheckNull(schema, items, "", faults));

    public static void Check(SchemaProps schema, string path, FaultOptions options, FaultList faults)
    {
        if (schema.ListType is not null && schema.Type != "array")
        {
            KeywordRules.Mistyped(schema, path, "must be array if x-kubernetes-list-type is specified", faults);
        }
        else if (options.RequireAtomicSetType && schema is { ListType: "set", Items: { } items })
        {
            CheckSetItems(items, path + ".items", faults);
        }

        if (schema.ListType is not (null or "atomic" or "set" or "map"))
        {
            faults.NotSupported(s_id, $"{path}.{ListType}", schema.ListType, schema.At(ListType), "atomic", "set", "map");
        }

        if (schema.ListMapKeys.Count > 0 && schema.ListType != "map")
        {
            const string detail = "must be map if x-kubernetes-list-map-keys is non-empty";
            if (schema.ListType is null)
            {
                faults.Required(s_id, $"{path}.{ListType}", schema.At(MapKeys), detail);
            }
            else
            {
                faults.Invalid(s_id, $"{path}.{ListType}", schema.ListType, detail, schema.At(ListType));
            }
        }

        if (schema.ListType == "map")
        {
            CheckMapItems(schema, path, faults);
        }

        if (options.RequireListMapKeys && schema is { ListType: "set" or "map", Items: { } listed })
        {
            CheckNull(schema, listed, path, faults);
        }
    }

    private static bool Finds(Action<FaultList> check)
    {
        var faults = new FaultList();
        check(faults);
        return faults.Count > 0;
    }

    private static void CheckSetItems(SchemaProps items, string path, FaultList faults)
    {
        // The server prints the list type of the items in both cases.
        string shown = items.ListType is { } type ? GoSyntax.Quote(type) : "null";
        if (items.Type == "array" && items.ListType is not (null or "atomic"))
        {
            faults.InvalidRendered(s_id, $"{path}.{ListType}", shown, AtomicInSet, items.At(ListType));
        }
        else if (items.Type == "object" && items.MapType != "atomic")
        {
            faults.InvalidRendered(s_id, path + ".x-kubernetes-map-type", shown, AtomicInSet, items.At("x-kubernetes-map-type"));
        }
    }

    private static void CheckMapItems(SchemaProps schema, string path, FaultList faults)
    {
        if (schema.ListMapKeys.Count == 0)
        {
            faults.Required(s_id, $"{path}.{MapKeys}", schema.At(MapKeys), "must not be empty if x-kubernetes-list-type is map");
        }

        if (schema.Items is not { } items)
        {
            if (schema.ItemsList is null)
            {
                faults.Required(s_id, path + ".items", schema.At("items"), "must have a schema if x-kubernetes-list-type is map");
            }
            else
            {
                faults.InvalidRendered(s_id, path + ".items", "...", "must only have a single schema if x-kubernetes-list-type is map", schema.At("items"));
            }
        }
        else if (items.Type != "object")
        {
            faults.Invalid(s_id, path + ".items.type", items.Type, "must be object if parent array's x-kubernetes-list-type is map", items.At("type"));
        }
        else
        {
            CheckKeys(schema, items, path, faults);
        }
    }

    private static void CheckKeys(SchemaProps schema, SchemaProps items, string path, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < schema.ListMapKeys.Count; i++)
        {
            string key = schema.ListMapKeys[i];
            LocationSpec at = schema.Fields.AtItem(MapKeys, i);
            SchemaProps? property = items.Property(key);
            if (property is null)
            {
                faults.InvalidRendered(s_id, $"{path}.{MapKeys}", FaultList.Json(schema.ListMapKeys), "entries must all be names of item properties", at);
            }
            else if (property.Type is "array" or "object")
            {
                // The server prints the type of the items here.
                const string detail = "must be a scalar type if parent array's x-kubernetes-list-type is map";
                faults.Invalid(s_id, $"{path}.items.properties[{key}].type", items.Type, detail, property.At("type"));
            }

            if (!seen.Add(key))
            {
                faults.InvalidRendered(s_id, $"{path}.{MapKeys}", FaultList.Json(schema.ListMapKeys), "must not contain duplicate entries", at);
            }
        }
    }

    private static void CheckNull(SchemaProps schema, SchemaProps items, string path, FaultList faults)
    {
        if (items.Nullable)
        {
            faults.Forbidden(s_id, path + ".items.nullable", "cannot be nullable when x-kubernetes-list-type is " + schema.ListType, items.At("nullable"));
        }

        if (schema.ListType != "map")
        {
            return;
        }

        foreach (string key in schema.ListMapKeys)
        {
            if (items.Property(key) is not { } property)
            {
                continue;
            }

            string field = $"{path}.items.properties[{key}]";
            if (property.Default is null && !items.Required.Contains(key))
            {
                const string detail = "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property";
                faults.Required(s_id, field + ".default", property.Fields.Location, detail);
            }

            if (property.Nullable)
            {
                const string detail = "this property is in x-kubernetes-list-map-keys, so it cannot be nullable";
                faults.Forbidden(s_id, field + ".nullable", detail, property.At("nullable"));
            }
        }
    }
}
