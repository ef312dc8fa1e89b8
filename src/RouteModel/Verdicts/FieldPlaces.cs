using System.Globalization;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Verdicts;

/// <summary>Where the fields of an object stand, by their paths.</summary>
/// <param name="item">The object.</param>
internal sealed class FieldPlaces(ManifestObject item)
{
    private readonly Lazy<RawValue?> _root = new(() => RawParser.Parse(item.Json.Span).Root);

    /// <summary>The place of a field or of what is around it, if it is not there.</summary>
    /// <param name="field">
    /// A path such as <c>spec.routes[0].filters[1]</c> or <c>metadata.annotations[example.org/key]</c>; names fit in any case. Empty for the object.
    /// </param>
    /// <param name="index">The index of a character, if the field is a string.</param>
    public SourcePosition Locate(string field, int index = 0)
    {
        if (field.Length == 0 || _root.Value is not { } value)
        {
            return item.Place;
        }

        ReadOnlySpan<char> path = field;
        while (path.Length > 0)
        {
            RawValue? next = path[0] == '[' ? Item(value, Step(ref path, "]")) : Member(value, Step(ref path, ".["));
            if (next is null)
            {
                return value.Offset == 0 ? item.Place : item.Source.Locate(value.Offset);
            }

            value = next;
        }

        return value.Kind == RawKind.String ? item.Source.LocateWithin(value.Offset, value.Text, index) : item.Source.Locate(value.Offset);
    }

    /// <summary>Takes the next step from a path: a name, or what stands between brackets.</summary>
    private static string Step(ref ReadOnlySpan<char> path, string ends)
    {
        path = path.TrimStart('[');
        int end = path.IndexOfAny(ends);
        string step = (end < 0 ? path : path[..end]).ToString();
        path = end < 0 ? [] : path[end] == '[' ? path[end..] : path[(end + 1)..];
        path = path.TrimStart('.');
        return step;
    }

    private static RawValue? Item(RawValue value, string step) => value.Kind != RawKind.Array ? Member(value, step)
        : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < value.Items.Count ? value.Items[at]
        : null;

    private static RawValue? Member(RawValue value, string name)
    {
        if (value.Kind != RawKind.Object)
        {
            return null;
        }

        RawValue? found = value.Members.Find(name);
        foreach (RawMember member in value.Members)
        {
            found ??= string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) ? member.Value : null;
        }

        return found;
    }
}
