using System.Globalization;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas;

/// <summary>
/// A value of an updated object beside the value that stood in its place: under the same property or key, or, in a list of type <c>map</c>,
/// with the same keys. Items of other lists have no place of their own.
/// </summary>
/// <remarks>apiserver, <c>pkg/cel/common</c>, <c>CorrelatedObject</c>. Values of which the schema says nothing correspond to nothing.</remarks>
internal sealed class CorrelatedValue(StructuralSchema schema, RawValue value, RawValue old)
{
    private Dictionary<string, CorrelatedValue?>? _properties;
    private CorrelatedValue?[]? _items;
    private bool? _areEqual;

    public RawValue Old => old;

    /// <summary>Whether nothing changed; lists of type <c>map</c> may have changed their order. Recursion follows the schema.</summary>
    public bool AreEqual => _areEqual ??= Compare();

    public CorrelatedValue? Property(string name)
    {
        if (value.Kind != RawKind.Object || old.Kind != RawKind.Object)
        {
            return null;
        }

        _properties ??= new Dictionary<string, CorrelatedValue?>(StringComparer.Ordinal);
        if (!_properties.TryGetValue(name, out CorrelatedValue? property))
        {
            property = schema.SchemaOf(name) is { } child && value.Members.Find(name) is { } present && old.Members.Find(name) is { } past
                ? new CorrelatedValue(child, present, past)
                : null;
            _properties.Add(name, property);
        }

        return property;
    }

    public CorrelatedValue? Item(int index)
    {
        if (!IsMapList || value.Kind != RawKind.Array || old.Kind != RawKind.Array)
        {
            return null;
        }

        _items ??= CorrelateItems();
        return _items[index];
    }

    private bool IsMapList => schema.ListType == ListType.Map && schema.Items is not null;

    private bool Compare()
    {
        if (value.Kind != old.Kind)
        {
            return false;
        }

        return value.Kind switch
        {
            RawKind.Object => AreMembersEqual(),
            RawKind.Array when IsMapList => AreItemsEqual(),
            _ => RawEquality.AreEqual(value, old),
        };
    }

    private bool AreMembersEqual()
    {
        if (value.Members.Count != old.Members.Count)
        {
            return false;
        }

        foreach (RawMember member in value.Members)
        {
            if (Property(member.Name) is not { AreEqual: true })
            {
                return false;
            }
        }

        return true;
    }

    private bool AreItemsEqual()
    {
        bool areEqual = value.Items.Count == old.Items.Count;
        for (int i = 0; areEqual && i < value.Items.Count; i++)
        {
            areEqual = Item(i) is { AreEqual: true };
        }

        return areEqual;
    }

    private CorrelatedValue?[] CorrelateItems()
    {
        var byKey = new Dictionary<string, RawValue>(StringComparer.Ordinal);
        foreach (RawValue item in old.Items)
        {
            if (KeyOf(item) is { } key)
            {
                byKey.TryAdd(key, item);
            }
        }

        var items = new CorrelatedValue?[value.Items.Count];
        for (int i = 0; i < items.Length; i++)
        {
            RawValue item = value.Items[i];
            items[i] = KeyOf(item) is { } key && byKey.TryGetValue(key, out RawValue? past) ? new CorrelatedValue(schema.Items!, item, past) : null;
        }

        return items;
    }

    // An item that lacks one of the keys, or has one that is no scalar, has no place.
    private string? KeyOf(RawValue item)
    {
        if (item.Kind != RawKind.Object || schema.ListMapKeys.Count == 0)
        {
            return null;
        }

        string key = "";
        foreach (string name in schema.ListMapKeys)
        {
            string? part = item.Members.Find(name) is not { } value ? null : value.Kind switch
            {
                RawKind.String => GoSyntax.Quote(value.Text),
                RawKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
                RawKind.Float => "f" + value.Float.ToString("R", CultureInfo.InvariantCulture),
                RawKind.Boolean => value.Boolean ? "true" : "false",
                _ => null,
            };
            if (part is null)
            {
                return null;
            }

            key += "\0" + part;
        }

        return key;
    }
}
