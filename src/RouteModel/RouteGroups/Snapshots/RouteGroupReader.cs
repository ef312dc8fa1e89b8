using System.Text.Json;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>What reading one RouteGroup gave.</summary>
/// <param name="Value">The group, as far as it could be read; at least its name and namespace are tried.</param>
/// <param name="Fault">Why it is not to be used; <see langword="null"/> if it is.</param>
internal readonly record struct RouteGroupReading(RouteGroup Value, DecodeFault? Fault);

/// <summary>Why an object is not to be used.</summary>
/// <param name="Text">What is wrong, in the reader's words.</param>
/// <param name="EndsLoad">Whether it ends the reading of its kind at once and so hides what was found before, as in <see cref="GoDecoder.Abort"/>.</param>
internal sealed record DecodeFault(string Text, bool EndsLoad);

/// <summary>Reads one RouteGroup from its JSON object.</summary>
internal delegate RouteGroupReading RouteGroupReader(JsonElement json);

/// <summary>The reader of each profile.</summary>
internal static class RouteGroupReaders
{
    public static RouteGroupReader Of(CompilerProfile profile) =>
        profile.MistypedField == FailureScope.WholeLoad ? json => ReadListItem(json, profile) : json => ReadAlone(json, profile);

    private static RouteGroupReading ReadListItem(JsonElement json, CompilerProfile profile)
    {
        var go = new GoDecoder(profile.FieldNames);
        RouteGroup group = GoList.Read(go, json, SkipperDecoder.Read);
        return new RouteGroupReading(group, go.Fault);
    }

    private static RouteGroupReading ReadAlone(JsonElement json, CompilerProfile profile)
    {
        var go = new GoDecoder(profile.FieldNames);
        RouteGroup group = SkipperDecoder.Read(go, json);
        return new RouteGroupReading(group, go.Fault);
    }
}
