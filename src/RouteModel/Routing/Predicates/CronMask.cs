using System.Globalization;

namespace RouteModel.Routing.Predicates;

/// <summary>
/// Minutes, hours, days of the month, months and days of the week (Sunday is 0), each as a set of bits: <c>*</c>, numbers, ranges and lists.
/// </summary>
internal sealed class CronMask
{
    private static readonly (string Name, int Least, int Most)[] Fields = [("minute", 0, 59), ("hour", 0, 23), ("day of month", 1, 31), ("month", 1, 12), ("day of week", 0, 6)];

    private readonly ulong[] _allowed = new ulong[Fields.Length];

    private CronMask()
    {
    }

    public static CronMask? Parse(string text, out string? error)
    {
        string[] fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        error = fields.Length == Fields.Length ? null : "invalid cron mask expression. expected 5 fields separated by whitespaces";
        var mask = new CronMask();
        for (int i = 0; i < Fields.Length && error is null; i++)
        {
            (string name, int least, int most) = Fields[i];
            if (!TryRead(fields[i], least, most, out mask._allowed[i]))
            {
                error = $"invalid cron mask expression. invalid {name}: {fields[i]}";
            }
        }

        return error is null ? mask : null;
    }

    public bool Matches(DateTimeOffset time) =>
        Has(0, time.Minute) && Has(1, time.Hour) && Has(2, time.Day) && Has(3, time.Month) && Has(4, (int)time.DayOfWeek);

    private static bool TryRead(string field, int least, int most, out ulong allowed)
    {
        allowed = 0;
        foreach (string item in field.Split(','))
        {
            int dash = item.IndexOf('-', StringComparison.Ordinal);
            int from = least;
            int to = most;
            if (item != "*" && !(TryRead(dash < 0 ? item : item[..dash], out from) && TryRead(dash < 0 ? item : item[(dash + 1)..], out to)))
            {
                return false;
            }

            if (from < least || to > most || from > to)
            {
                return false;
            }

            for (int value = from; value <= to; value++)
            {
                allowed |= 1UL << value;
            }
        }

        return true;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private bool Has(int field, int value) => (_allowed[field] & (1UL << value)) != 0;
}
