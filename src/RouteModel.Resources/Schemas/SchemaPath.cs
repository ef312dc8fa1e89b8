using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>The path of the node under examination. Steps are taken and undone in place; text is made only for an error.</summary>
/// <param name="start">The path of the root.</param>
internal sealed class SchemaPath(string start = "")
{
    private readonly StringBuilder _text = new(start);
    private int _steps;

    /// <summary>Where to <see cref="Return"/> to.</summary>
    public SchemaMark Mark => new(_text.Length, _steps);

    /// <summary>Whether the path has one step.</summary>
    public bool IsBelowRoot => _steps == 1;

    /// <summary>The path as the field of an error.</summary>
    public string Field => _text.Length == 0 ? FieldError.NoField : _text.ToString();

    /// <summary>Steps to a property: <c>.name</c>, the first one without a dot.</summary>
    public void EnterProperty(string name)
    {
        _text.Append(_text.Length > 0 ? "." : "").Append(name);
        _steps++;
    }

    /// <summary>Steps to an item: <c>[i]</c>.</summary>
    public void EnterItem(int index)
    {
        _text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        _steps++;
    }

    /// <summary>Steps to a key of a map as other errors than those of the schema name it: <c>[key]</c>.</summary>
    public void EnterKey(string key)
    {
        _text.Append('[').Append(key).Append(']');
        _steps++;
    }

    /// <summary>Undoes the steps since a mark.</summary>
    public void Return(SchemaMark mark)
    {
        _text.Length = mark.Length;
        _steps = mark.Steps;
    }

    /// <summary>The path; empty at the root.</summary>
    public override string ToString() => _text.ToString();
}

/// <summary>A place to which a path returns.</summary>
internal readonly record struct SchemaMark(int Length, int Steps);
