using System.Text.Json;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Walks the known fields of one JSON object; see <see cref="GoDecoder.Fields"/>.</summary>
internal ref struct FieldEnumerator
{
    private readonly GoDecoder _decoder;
    private readonly string _goStruct;
    private readonly string[] _fields;
    private readonly bool _isObject;
    private JsonElement.ObjectEnumerator _properties;
    private bool _isInside;

    public FieldEnumerator(GoDecoder decoder, JsonElement value, string goStruct, string[] fields)
    {
        _decoder = decoder;
        _goStruct = goStruct;
        _fields = fields;
        _isObject = value.ValueKind == JsonValueKind.Object;
        _properties = _isObject ? value.EnumerateObject() : default;
    }

    /// <summary>The field's own name, however the key was written, and its value.</summary>
    public (string Name, JsonElement Value) Current { get; private set; }

    public readonly FieldEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        Leave();
        while (_isObject && !_decoder.IsAborted && _properties.MoveNext())
        {
            JsonProperty property = _properties.Current;
            if (GoFieldNames.Find(_fields, property, _decoder.Matching) is { } name)
            {
                _decoder.Push(_goStruct, name);
                _isInside = true;
                Current = (name, property.Value);
                return true;
            }
        }

        return false;
    }

    public void Dispose() => Leave();

    private void Leave()
    {
        if (_isInside)
        {
            _decoder.Pop();
            _isInside = false;
        }
    }
}

/// <summary>Walks the items of one JSON array; see <see cref="GoDecoder.Items"/>.</summary>
internal ref struct ItemEnumerator
{
    private readonly GoDecoder _decoder;
    private readonly bool _isArray;
    private JsonElement.ArrayEnumerator _items;
    private int _index;

    public ItemEnumerator(GoDecoder decoder, JsonElement value)
    {
        _decoder = decoder;
        _isArray = value.ValueKind == JsonValueKind.Array;
        _items = _isArray ? value.EnumerateArray() : default;
    }

    public readonly JsonElement Current => _items.Current;

    public readonly ItemEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_isArray || _decoder.IsAborted || !_items.MoveNext())
        {
            return false;
        }

        _decoder.EnterItem(_index++);
        return true;
    }
}
