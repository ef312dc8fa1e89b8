using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>Gathers what is wrong with an object's metadata, with the place of each fault in the document.</summary>
internal sealed class MetadataReport(RawValue metadata)
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Add(FieldError error) => _errors.Add(error);

    /// <summary>An error of type Invalid for each of some faults of a text.</summary>
    public void Invalid(string field, string value, IEnumerable<string> faults, int offset)
    {
        foreach (string fault in faults)
        {
            _errors.Add(FieldError.Invalid("metadata." + field, GoSyntax.Quote(value), fault, offset));
        }
    }

    /// <summary>The place of a field, or of the metadata if it is not there.</summary>
    public int OffsetOf(string field) => Find(field)?.Offset ?? metadata.Offset;

    /// <summary>The place of a key of a field.</summary>
    public int OffsetOfKey(string field, string key) =>
        (Find(field) is { Kind: RawKind.Object } map ? map.Members.FindName(key) : null) ?? OffsetOf(field);

    /// <summary>The place of the value of a key of a field.</summary>
    public int OffsetOfValue(string field, string key) =>
        Find(field) is { Kind: RawKind.Object } map && map.Members.TryFind(key, out RawValue? value) ? value.Offset : OffsetOf(field);

    /// <summary>The place of an item of a field.</summary>
    public int OffsetOfItem(string field, int index) =>
        Find(field) is { Kind: RawKind.Array } list && index < list.Items.Count ? list.Items[index].Offset : OffsetOf(field);

    private RawValue? Find(string field) => metadata.Kind == RawKind.Object ? metadata.Members.Find(field) : null;
}
