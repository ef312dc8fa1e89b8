using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>Lists of strings as Go has them: a missing list is empty, and so is a null in it.</summary>
internal static class Texts
{
    public static IEnumerable<string> Of(ValueList<string>? list)
    {
        IEnumerable<string?> all = list ?? [];
        return all.Select(static text => text ?? "");
    }
}
