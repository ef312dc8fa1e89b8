using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Resources.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>YAML as the values that the API server's rules judge. A value's offset is that of its text in the file.</summary>
internal static class YamlValues
{
    // Above it no float is a 64-bit integer.
    private const double TooLarge = 9.2e18;

    /// <summary>The value of a node. Depth is bounded by the reader of the tree.</summary>
    public static RawValue Of(YamlNode node)
    {
        int offset = node.Location.Start;
        switch (node)
        {
            case YamlSequence sequence:
                RawValue array = RawValue.OfArray(offset);
                foreach (YamlNode item in sequence.Items)
                {
                    array.Items.Add(Of(item));
                }

                return array;
            case YamlMapping mapping:
                RawValue map = RawValue.OfObject(offset);
                foreach (YamlEntry entry in mapping.Entries)
                {
                    map.Members.Set(new RawMember(entry.Key, entry.KeyLocation.Start, Of(entry.Value)));
                }

                return map;
            default:
                return OfScalar((YamlScalar)node, offset);
        }
    }

    /// <summary>The place of the node or key at an offset at or below a node; the node's own if there is none.</summary>
    public static LocationSpec Locate(YamlNode node, int offset) => Find(node, offset) ?? node.Location;

    /// <summary>Whether two nodes mean the same: places and the order of keys do not count.</summary>
    public static bool AreEqual(YamlNode? left, YamlNode? right) => (left, right) switch
    {
        (null, null) => true,
        (YamlSequence a, YamlSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, AreEqual).All(areEqual => areEqual),
        (YamlMapping a, YamlMapping b) => a.Entries.Count == b.Entries.Count && (AreEqualInOrder(a, b) ?? AreEqualByKey(a, b)),
        (YamlScalar a, YamlScalar b) => (a.Kind == b.Kind && a.Text == b.Text) || RawEquality.AreEqual(OfScalar(a, 0), OfScalar(b, 0)),
        _ => false,
    };

    /// <summary>Whether two maps mean the same that name the same keys in the same order; <see langword="null"/> if they do not name them so.</summary>
    private static bool? AreEqualInOrder(YamlMapping a, YamlMapping b)
    {
        for (int i = 0; i < a.Entries.Count; i++)
        {
            if (a.Entries[i].Key != b.Entries[i].Key)
            {
                return null;
            }
        }

        for (int i = 0; i < a.Entries.Count; i++)
        {
            if (!AreEqual(a.Entries[i].Value, b.Entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualByKey(YamlMapping a, YamlMapping b)
    {
        // Of a key that stands twice the first entry counts, as everywhere.
        var values = new Dictionary<string, YamlNode>(b.Entries.Count, StringComparer.Ordinal);
        foreach (YamlEntry entry in b.Entries)
        {
            if (!values.ContainsKey(entry.Key))
            {
                values.Add(entry.Key, entry.Value);
            }
        }

        return a.Entries.All(entry => values.TryGetValue(entry.Key, out YamlNode? other) && AreEqual(entry.Value, other));
    }

    private static LocationSpec? Find(YamlNode node, int offset)
    {
        if (node.Location.Start == offset)
        {
            return node.Location;
        }

        return node switch
        {
            YamlSequence sequence => sequence.Items.Select(item => Find(item, offset)).FirstOrDefault(found => found is not null),
            YamlMapping mapping => mapping.Entries
                .Select(entry => entry.KeyLocation.Start == offset ? entry.KeyLocation : Find(entry.Value, offset))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static RawValue OfScalar(YamlScalar scalar, int offset)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                return RawValue.OfNull(offset);
            case ScalarKind.Boolean:
                return RawValue.OfBoolean(ScalarResolver.ToBoolean(scalar.Text), offset);
            case ScalarKind.Integer when ScalarResolver.ToInteger(scalar.Text) is { } integer:
                return RawValue.OfInteger(integer, offset);
            case ScalarKind.Integer or ScalarKind.Float when ScalarResolver.ToDouble(scalar.Text) is { } number:
                // On the way through Go's JSON a float with an integral value loses its point, and is an integer from then on.
                return number == Math.Floor(number) && Math.Abs(number) < TooLarge ? RawValue.OfInteger((long)number, offset) : RawValue.OfFloat(number, offset);
            default:
                return RawValue.OfString(scalar.Text, offset);
        }
    }
}
