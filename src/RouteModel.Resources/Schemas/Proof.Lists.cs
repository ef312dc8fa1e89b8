using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Schemas;

/// <content>Checks of lists.</content>
public static partial class Proof
{
    /// <summary>Whether no two strings of a list are equal. Linear time, but for a few items; many items take memory from the shared pool.</summary>
    public static bool IsSet(ValueList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return DistinctStrings.Are(items.AsSpan());
    }
}
