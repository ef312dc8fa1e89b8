namespace RouteModel.RouteGroups.Decoding;

/// <summary>An error of Go's <c>json.Unmarshal</c>: a mistyped value (<c>UnmarshalTypeError</c>), or any other text.</summary>
internal sealed record GoDecodeError
{
    private GoDecodeError(string text) => Text = text;

    /// <summary>The whole text of an error that is not about a type; empty for one that is.</summary>
    private string Text { get; }

    /// <summary>What stood in the JSON: <c>string</c>, <c>number 1.5</c>, <c>array</c>.</summary>
    public string Value { get; private init; } = "";

    /// <summary>The Go type it was to become.</summary>
    public string GoType { get; private init; } = "";

    /// <summary>The Go struct that was being filled; empty outside of any.</summary>
    public string GoStruct { get; private init; } = "";

    /// <summary>The keys that led to the value, joined by dots.</summary>
    public string Field { get; private init; } = "";

    /// <summary>The path of the value as people write it: <c>spec.ports[0].port</c>. It is no part of Go's text.</summary>
    public string Place { get; init; } = "";

    public static GoDecodeError Mistyped(string value, string goType) => new("") { Value = value, GoType = goType };

    public static GoDecodeError Other(string text) => new(text);

    /// <summary>The same error seen from an enclosing decoder: its struct replaces the inner one and its path goes in front.</summary>
    public GoDecodeError Within(string goStruct, string path)
    {
        if (Text.Length > 0 || path.Length == 0)
        {
            return this;
        }

        return this with { GoStruct = goStruct, Field = Field.Length == 0 ? path : path + "." + Field };
    }

    public override string ToString()
    {
        if (Text.Length > 0)
        {
            return Text;
        }

        return Field.Length == 0
            ? $"json: cannot unmarshal {Value} into Go value of type {GoType}"
            : $"json: cannot unmarshal {Value} into Go struct field {GoStruct}.{Field} of type {GoType}";
    }
}
