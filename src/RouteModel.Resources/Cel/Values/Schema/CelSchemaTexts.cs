using RouteModel.Resources.Schemas.Formats;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>Strings of a document, with the formats that give them another type.</summary>
internal static class CelSchemaTexts
{
    // The last one is the one whose error is told.
    private static readonly GoTimeLayout[] DateTimeLayouts =
        [GoTimeLayout.Rfc3339, GoTimeLayout.MicrosecondsNoColon, GoTimeLayout.MillisecondsNoColon, GoTimeLayout.Local];

    /// <summary>The value of a string.</summary>
    public static CelValue Of(string text, string format) => format switch
    {
        "duration" => DurationFormat.TryParse(text, out long nanoseconds)
            ? new CelDuration(nanoseconds)
            : new CelError($"Invalid duration {text}: unable to parse {text} as duration"),
        "date" => OfTime(text, "date", GoTimeLayout.Date),
        "date-time" => text.Length == 0 ? new CelTimestamp(0, 0) : OfTime(text, "date-time", DateTimeLayouts),
        "byte" => UrlBase64.Decode(text, out byte[] bytes) is { } corrupt
            ? new CelError($"Invalid byte formatted string {text}: illegal base64 data at input byte {corrupt}")
            : new CelBytes(bytes),
        _ => new CelString(text),
    };

    private static CelValue OfTime(string text, string format, params ReadOnlySpan<GoTimeLayout> layouts)
    {
        string? fault = null;
        foreach (GoTimeLayout layout in layouts)
        {
            fault = GoTime.Parse(text, layout, out GoInstant time);
            if (fault is null)
            {
                return new CelTimestamp(time.Seconds, time.Nanoseconds, time.OffsetSeconds);
            }
        }

        return new CelError($"Invalid {format} formatted string {text}: {fault}");
    }
}
