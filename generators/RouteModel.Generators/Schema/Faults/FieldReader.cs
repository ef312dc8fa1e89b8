using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Resources;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>
/// Decodes one object of a definition into the fields of its Go type. What has another type keeps the server from decoding the document at all;
/// fields that the type does not have are dropped with a warning.
/// </summary>
internal sealed class FieldReader(YamlMapping map, string path, FaultList faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public YamlMapping Mapping => map;

    public LocationSpec Location => map.Location;

    /// <summary>The place of a field's value, or of the object if the field is not there.</summary>
    public LocationSpec At(string key) => map.Find(key)?.Location ?? map.Location;

    /// <summary>The place of an item of a list, or of the field.</summary>
    public LocationSpec AtItem(string key, int index) =>
        map.Find(key) is YamlSequence sequence && index < sequence.Items.Count ? sequence.Items[index].Location : At(key);

    /// <summary>A field that is there and not <c>null</c>.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return map.Find(key) is { } node and not YamlScalar { Kind: ScalarKind.Null } ? node : null;
    }

    public string Text(string key) => OptionalText(key) ?? "";

    public string? OptionalText(string key) => Node(key) switch
    {
        null => null,
        YamlScalar { Kind: ScalarKind.String } scalar => scalar.Text,
        { } node => Mistyped<string?>(node, key, "a string"),
    };

    public bool Flag(string key) => OptionalFlag(key) ?? false;

    public bool? OptionalFlag(string key) => Node(key) switch
    {
        null => null,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => ScalarResolver.ToBoolean(scalar.Text),
        { } node => Mistyped<bool?>(node, key, "a boolean"),
    };

    public long? Integer(string key) => Node(key) is not { } node ? null
        : YamlValues.Of(node) is { Kind: Resources.Reading.RawKind.Integer } value ? value.Integer
        : Mistyped<long?>(node, key, "an integer");

    public double? Number(string key) => Node(key) is not { } node ? null
        : YamlValues.Of(node) is { IsNumber: true } value ? value.Number
        : Mistyped<double?>(node, key, "a number");

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (YamlNode item in List(key) ?? [])
        {
            texts.Add(item is YamlScalar { Kind: ScalarKind.String or ScalarKind.Null } scalar
                ? scalar.Kind == ScalarKind.Null ? "" : scalar.Text
                : Mistyped(item, $"{key}[{texts.Count}]", "a string", ""));
        }

        return texts;
    }

    /// <summary>The items of a list; <see langword="null"/> if it is not there.</summary>
    public EquatableArray<YamlNode>? List(string key) => Node(key) switch
    {
        null => null,
        YamlSequence sequence => sequence.Items,
        { } node => Mistyped<EquatableArray<YamlNode>?>(node, key, "a list"),
    };

    /// <summary>The entries of a map; <see langword="null"/> if it is not there.</summary>
    public EquatableArray<YamlEntry>? Map(string key) => Node(key) switch
    {
        null => null,
        YamlMapping mapping => mapping.Entries,
        { } node => Mistyped<EquatableArray<YamlEntry>?>(node, key, "a map"),
    };

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<FieldReader> Objects(string key)
    {
        var objects = new List<FieldReader>();
        foreach (YamlNode item in List(key) ?? [])
        {
            objects.Add(Of(item, $"{key}[{objects.Count}]"));
        }

        return objects;
    }

    /// <summary>An object; <see langword="null"/> if it is not there.</summary>
    public FieldReader? OptionalObject(string key) => Node(key) is { } node ? Of(node, key) : null;

    /// <summary>An object; one without fields if it is not there.</summary>
    public FieldReader Object(string key) => OptionalObject(key) ?? new FieldReader(Empty(map.Location), $"{Path}.{key}".TrimStart('.'), faults);

    /// <summary>The reader of an object that stands below a field.</summary>
    public FieldReader Of(YamlNode node, string step)
    {
        YamlMapping mapping = node as YamlMapping ?? Empty(node.Location);
        if (node is not (YamlMapping or YamlScalar { Kind: ScalarKind.Null }))
        {
            Mistyped<string?>(node, step, "an object");
        }

        return new FieldReader(mapping, $"{Path}.{step}".TrimStart('.'), faults);
    }

    /// <summary>Notes a value that the server cannot decode.</summary>
    public T Mistyped<T>(YamlNode node, string step, string expected, T kept = default!)
    {
        string field = $"{Path}.{step}".TrimStart('.');
        string value = FieldError.Render(YamlValues.Of(node));
        faults.Add(
            DiagnosticCatalogue.InvalidDefinition.Id,
            new FieldError(FieldErrorType.TypeInvalid, field, value, $"must be {expected}; the API server cannot decode the document", 0),
            node.Location);
        return kept;
    }

    /// <summary>Warns of the fields that were not asked for.</summary>
    public void WarnOfOthers()
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (!_known.Contains(entry.Key))
            {
                string field = $"{Path}.{entry.Key}".TrimStart('.');
                faults.Warn(DiagnosticCatalogue.UnknownField.Id, field, $"unknown field \"{field}\"", entry.KeyLocation);
            }
        }
    }

    private static YamlMapping Empty(LocationSpec location) => new(EquatableArray<YamlEntry>.Empty, location);
}
