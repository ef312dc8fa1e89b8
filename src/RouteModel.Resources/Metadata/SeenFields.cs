using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Metadata;

/// <summary>Notes which fields of an object have been met, to notice those that come again.</summary>
internal struct SeenFields
{
    private uint _seen;

    /// <summary>Notes a field by its number below 32; number 0 is every unknown field and never noted.</summary>
    public void Note(int field, ref ReadState state)
    {
        uint bit = field == 0 ? 0 : 1u << field;
        if ((_seen & bit) != 0)
        {
            JsonReading.Duplicate(ref state);
        }

        _seen |= bit;
    }
}
