using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>The path of the node under examination. Steps are taken and undone in place; text is made only for an error.</summary>
internal sealed class SchemaPath
{
    private readonly StringBuilder _text = new();

    /// <summary>Where to <see cref="Return"/> to.</summary>
    public int Mark => _text.Length;

    /// <summary>Steps to a property: <c>.name</c>, the first one without a dot.</summary>
    public void EnterProperty(string name) => _text.Append(_text.Length > 0 ? "." : "").Append(name);

    /// <summary>Steps to an item: <c>[i]</c>.</summary>
    public void EnterItem(int index) => _text.Append(CultureInfo.InvariantCulture, $"[{index}]");

    /// <summary>Undoes the steps since a mark.</summary>
    public void Return(int mark) => _text.Length = mark;

    /// <summary>The path; empty at the root.</summary>
    public override string ToString() => _text.ToString();
}
