using System.ComponentModel;

namespace RouteModel.Resources.Reading;

/// <summary>
/// What a generated reader noticed on the way. It only notices; the whole story is told afterwards, from the bytes, and only if there is one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ReadState
{
    /// <summary>A field was met that the schema does not know, or twice.</summary>
    public bool HasStrictFindings { get; set; }

    /// <summary>
    /// A value has another JSON type than its schema, an item is null, a required field is missing, or the object itself has no
    /// <c>apiVersion</c> or <c>kind</c>.
    /// </summary>
    public bool IsIrregular { get; set; }

    /// <summary>A value was met that is no part of the object because it does not fit the schema.</summary>
    public readonly bool HasLost => LostAt is not null;

    /// <summary>Where the first value begins that is no part of the object because it does not fit the schema.</summary>
    internal long? LostAt { get; private set; }

    /// <summary>Notes that the value that begins here is left out.</summary>
    internal void Lose(long at)
    {
        IsIrregular = true;
        LostAt ??= at;
    }
}
