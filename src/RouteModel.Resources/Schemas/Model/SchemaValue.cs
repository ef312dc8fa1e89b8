using System.ComponentModel;
using System.Text;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>A JSON value that a schema holds: a member of an <c>enum</c> or a <c>default</c>.</summary>
/// <example><code>Enum = ["GET", "POST"], Default = SchemaValue.OfJson("{\"port\":80}")</code></example>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaValue
{
    private readonly string _json;
    private RawValue? _value;

    private SchemaValue(string json, RawValue? value)
    {
        _json = json;
        _value = value;
    }

    /// <summary>The value as a tree, made when it is asked for first. It is shared: nobody changes it.</summary>
    internal RawValue Value => _value ??= RawParser.Parse(Encoding.UTF8.GetBytes(_json)).Root
        ?? throw new FormatException($"A schema holds a value that is no JSON: {_json}");

    /// <summary>The string itself.</summary>
    public static implicit operator SchemaValue(string text) => FromString(text);

    /// <summary>A string.</summary>
    public static SchemaValue FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SchemaValue("", RawValue.OfString(text, 0));
    }

    /// <summary>Any value, as JSON text. Numbers keep what they are: <c>1</c> is an integer and <c>1.0</c> a float.</summary>
    public static SchemaValue OfJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new SchemaValue(json, null);
    }
}
