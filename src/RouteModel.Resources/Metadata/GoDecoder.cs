using System.Globalization;
using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>Raw values decoded into fields of Go structs: what <c>encoding/json</c> accepts, and its error for what it does not.</summary>
internal sealed class GoDecoder
{
    // sigs.k8s.io/json keeps no more strict errors than these.
    private const int MaxUnknownFields = 100;

    private readonly List<RawFault> _unknownFields = [];
    private readonly List<string> _fields = [];
    private readonly List<int> _items = [];
    private string _struct = "";
    private bool _isOver;

    /// <summary>The first error.</summary>
    public RawFault? Error { get; private set; }

    /// <summary>The unknown fields, as paths from the object's root.</summary>
    public IReadOnlyList<RawFault> UnknownFields => _unknownFields;

    /// <summary>The members of an object in the order of their keys; while one is handed out, errors name it and its struct.</summary>
    public IEnumerable<RawMember> Fields(RawValue value, string structName)
    {
        string outer = _struct;
        foreach (RawMember member in Sorted(value))
        {
            if (_isOver)
            {
                break;
            }

            _struct = structName;
            _fields.Add(member.Name);
            _items.Add(-1);
            yield return member;
            _fields.RemoveAt(_fields.Count - 1);
            _items.RemoveAt(_items.Count - 1);
        }

        _struct = outer;
    }

    /// <summary>Notes the field at hand as unknown.</summary>
    public void Unknown(RawMember member)
    {
        if (_unknownFields.Count >= MaxUnknownFields)
        {
            return;
        }

        var path = new StringBuilder("metadata");
        for (int i = 0; i < _fields.Count; i++)
        {
            path.Append('.').Append(_fields[i]);
            if (_items[i] >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{_items[i]}]");
            }
        }

        _unknownFields.Add(new RawFault(path.ToString(), member.NameOffset));
    }

    public string? String(RawValue value, string type = "string") => value.Kind switch
    {
        RawKind.String => value.Text,
        RawKind.Null => null,
        _ => Mismatch<string?>(value, type, null),
    };

    public bool? Boolean(RawValue value) => value.Kind switch
    {
        RawKind.Boolean => value.Boolean,
        RawKind.Null => null,
        _ => Mismatch<bool?>(value, "bool", null),
    };

    /// <summary>An integer; a float counts if Go writes it without point and exponent.</summary>
    public long? Integer(RawValue value)
    {
        if (value.Kind is RawKind.Integer or RawKind.Null)
        {
            return value.Kind == RawKind.Integer ? value.Integer : null;
        }

        if (value.Kind != RawKind.Float)
        {
            return Mismatch<long?>(value, "int64", null);
        }

        var text = new StringBuilder();
        GoJson.AppendDouble(text, value.Float);
        return long.TryParse(text.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? integer
            : Mismatch<long?>(value, "int64", null, "number " + text);
    }

    /// <summary>A time. An error of it ends the decoding and replaces errors noted before.</summary>
    public DateTimeOffset? Time(RawValue value)
    {
        if (value.Kind == RawKind.Null)
        {
            return null;
        }

        if (value.Kind == RawKind.String)
        {
            if (GoTime.Parse(value.Text, out DateTimeOffset time) is not { } fault)
            {
                return time;
            }

            Error = new RawFault(fault, value.Offset);
        }
        else
        {
            Error = null;
            Mismatch<string?>(value, "string", null);
        }

        _isOver = true;
        return null;
    }

    public ValueMap<string>? StringMap(RawValue value)
    {
        if (value.Kind != RawKind.Object)
        {
            return value.Kind == RawKind.Null ? null : Mismatch<ValueMap<string>?>(value, "map[string]string", null);
        }

        var entries = new List<KeyValuePair<string, string>>(value.Members.Count);
        foreach (RawMember member in Sorted(value))
        {
            entries.Add(new KeyValuePair<string, string>(member.Name, String(member.Value) ?? ""));
        }

        return new ValueMap<string>(entries);
    }

    public ValueList<T>? List<T>(RawValue value, string type, Func<RawValue, T> item, T zero)
    {
        if (value.Kind != RawKind.Array)
        {
            return value.Kind == RawKind.Null ? null : Mismatch<ValueList<T>?>(value, "[]" + type, null);
        }

        var items = new List<T>(value.Items.Count);
        bool isStruct = type != "string";
        for (int i = 0; i < value.Items.Count && !_isOver; i++)
        {
            _items[^1] = i;
            RawValue raw = value.Items[i];
            bool isZero = raw.Kind == RawKind.Null || (isStruct && raw.Kind != RawKind.Object);
            items.Add(!isZero ? item(raw) : raw.Kind == RawKind.Null ? zero : Mismatch(raw, type, zero));
        }

        _items[^1] = -1;
        return ValueList.From(items);
    }

    /// <summary>Notes a value of another type than its field and returns what the field keeps.</summary>
    public T Mismatch<T>(RawValue value, string type, T kept, string? found = null)
    {
        string target = _fields.Count == 0 ? "Go value" : $"Go struct field {_struct}.{string.Join('.', _fields)}";
        Error ??= new RawFault($"json: cannot unmarshal {found ?? NameOf(value)} into {target} of type {type}", value.Offset);
        return kept;
    }

    /// <summary>What Go calls the kind of a JSON value in its errors.</summary>
    public static string NameOf(RawValue value) => value.Kind switch
    {
        RawKind.Boolean => "bool",
        RawKind.Integer or RawKind.Float => "number",
        RawKind.String => "string",
        RawKind.Array => "array",
        _ => "object",
    };

    private static List<RawMember> Sorted(RawValue value)
    {
        var members = new List<RawMember>(value.Members.Count);
        foreach (RawMember member in value.Members)
        {
            members.Add(member);
        }

        members.Sort(static (left, right) => Utf8Order.Compare(left.Name, right.Name));
        return members;
    }
}
