using System.Text.Json;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>
/// Reads JSON values as Go's <c>encoding/json</c> does: unknown keys are ignored, null leaves the zero value, a mistyped value is skipped and the
/// first such error is kept, and an error of a type that decodes itself ends the decoding at once and hides the others.
/// </summary>
/// <remarks>Nothing here recurses; the callers descend only along their fixed models.</remarks>
internal sealed class GoDecoder(FieldNameMatching matching)
{
    private readonly List<GoPathStep> _path = [];
    private GoDecodeError? _first;
    private GoDecodeError? _last;

    /// <summary>What <c>json.Unmarshal</c> returns; <see langword="null"/> when all went well.</summary>
    public GoDecodeError? Error => _last ?? _first;

    /// <summary>Whether decoding has ended early; the callers' loops stop by themselves.</summary>
    public bool IsAborted => _last is not null;

    /// <summary>The error as the fault of the object that was decoded.</summary>
    public DecodeFault? Fault => Error is { } error ? new DecodeFault(error.ToString(), IsAborted) { Problems = [new RuleProblem(error.ToString(), error.Place)] } : null;

    public FieldNameMatching Matching => matching;

    /// <summary>The known fields of an object, in document order; each is on the path while the loop body runs.</summary>
    /// <param name="value">The value; anything but an object or null is an error.</param>
    /// <param name="goStruct">The Go struct's bare name, for error texts.</param>
    /// <param name="package">The Go package of the struct.</param>
    /// <param name="fields">The struct's JSON names.</param>
    public FieldEnumerator Fields(JsonElement value, string package, string goStruct, string[] fields)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            Mistyped(value, package + "." + goStruct);
        }

        return new FieldEnumerator(this, value, goStruct, fields);
    }

    /// <summary>The items of an array; none for null; anything else is an error.</summary>
    public ItemEnumerator Items(JsonElement value, string goType)
    {
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
        {
            Mistyped(value, goType);
        }

        return new ItemEnumerator(this, value);
    }

    public string? String(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            Mistyped(value, "string");
        }

        return null;
    }

    public long? Int(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            // Go's int takes decimal digits only: neither 80.0 nor 8e1.
            if (value.TryGetInt64(out long number))
            {
                return number;
            }

            Fail(GoDecodeError.Mistyped("number " + value.GetRawText(), "int"));
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            Mistyped(value, "int");
        }

        return null;
    }

    public bool? Bool(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            Mistyped(value, "bool");
        }

        return null;
    }

    /// <summary>A list of strings; a null item is the empty string. <see langword="null"/> for null.</summary>
    public ValueList<string>? Strings(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var strings = new List<string>();
        foreach (JsonElement item in Items(value, "[]string"))
        {
            strings.Add(String(item) ?? "");
        }

        return ValueList.From(strings);
    }

    /// <summary>A map from strings to strings; a null value is the empty string. <see langword="null"/> for null.</summary>
    public ValueMap<string>? StringMap(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Mistyped(value, "map[string]string");
            return null;
        }

        var entries = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty property in value.EnumerateObject())
        {
            EnterItem($"[{property.Name}]");
            entries.Add(new(property.Name, String(property.Value) ?? ""));
        }

        return new ValueMap<string>(entries);
    }

    /// <summary>Keeps a value's type error; the first one counts.</summary>
    public void Mistyped(JsonElement value, string goType) => Fail(GoDecodeError.Mistyped(Describe(value.ValueKind), goType));

    /// <summary>Ends the decoding with the error of a type that decodes itself.</summary>
    public void Abort(GoDecodeError error) => _last ??= Locate(error);

    internal void Push(string goStruct, string field) => _path.Add(new GoPathStep(goStruct, field));

    /// <summary>Notes which item of the list that is being read comes now.</summary>
    internal void EnterItem(int index)
    {
        if (_path.Count > 0)
        {
            _path[^1] = _path[^1] with { Index = index };
        }
    }

    internal void Pop() => _path.RemoveAt(_path.Count - 1);

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "bool",
    };

    private void Fail(GoDecodeError error) => _first ??= Locate(error);

    private void EnterItem(string key)
    {
        if (_path.Count > 0)
        {
            _path[^1] = _path[^1] with { Key = key };
        }
    }

    private GoDecodeError Locate(GoDecodeError error)
    {
        // The list of a kind stands in no document.
        string place = string.Join('.', _path.Where(static step => step.GoStruct.Length > 0).Select(static step => step.Place));
        return error.Within(_path.Count == 0 ? "" : _path[^1].GoStruct, string.Join('.', _path.Select(static step => step.Field))) with
        {
            Place = error.Place.Length == 0 ? place : place + "." + error.Place,
        };
    }
}
