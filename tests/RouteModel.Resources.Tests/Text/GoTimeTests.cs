using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Tests.Text;

internal sealed class GoTimeTests
{
    private const string As = " as \"2006-01-02T15:04:05Z07:00\": cannot parse ";

    [TestCase("2024-02-29T01:02:03Z", "2024-02-29T01:02:03.0000000Z")]
    [TestCase("2024-02-29T01:02:03.25+02:00", "2024-02-28T23:02:03.2500000Z")]
    [TestCase("2024-02-29T01:02:03,5-00:30", "2024-02-29T01:32:03.5000000Z")]
    [TestCase("2024-02-29T1:02:03Z", "2024-02-29T01:02:03.0000000Z")]
    [TestCase("0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00.0000000Z")]
    [TestCase("9999-12-31T23:59:59-24:00", "9999-12-31T23:59:59.9999999Z")]
    public void Times(string text, string expected)
    {
        Assert.That(GoTime.Parse(text, out DateTimeOffset time), Is.Null);
        Assert.That(time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("", "\"\"" + As + "\"\" as \"2006\"")]
    [TestCase("2024", "\"2024\"" + As + "\"\" as \"-\"")]
    [TestCase("2024-1-02", "\"2024-1-02\"" + As + "\"1-02\" as \"01\"")]
    [TestCase("2024-1\0-02", "\"2024-1\\x00-02\"" + As + "\"1\\x00-02\" as \"01\"")]
    [TestCase("2024-01-02 03:04:05Z", "\"2024-01-02 03:04:05Z\"" + As + "\" 03:04:05Z\" as \"T\"")]
    [TestCase("2024-01-02T03:04:05", "\"2024-01-02T03:04:05\"" + As + "\"\" as \"Z07:00\"")]
    [TestCase("2024-01-02T03:04:05é", "\"2024-01-02T03:04:05\\xc3\\xa9\"" + As + "\"\\xc3\\xa9\" as \"Z07:00\"")]
    [TestCase("2024-13-02T03:04:05Z", "\"2024-13-02T03:04:05Z\": month out of range")]
    [TestCase("2023-02-29T03:04:05Z", "\"2023-02-29T03:04:05Z\": day out of range")]
    [TestCase("2024-01-32T03:04", "\"2024-01-32T03:04\"" + As + "\"\" as \":\"")]
    [TestCase("2024-01-02T24:04:05Z", "\"2024-01-02T24:04:05Z\": hour out of range")]
    [TestCase("2024-01-02T03:04:60Z", "\"2024-01-02T03:04:60Z\": second out of range")]
    [TestCase("2024-01-02T03:04:05+25:00", "\"2024-01-02T03:04:05+25:00\": time zone offset hour out of range")]
    [TestCase("2024-01-02T03:04:05Zx", "\"2024-01-02T03:04:05Zx\": extra text: \"x\"")]
    public void What_is_no_time(string text, string expected) => Assert.That(GoTime.Parse(text, out _), Is.EqualTo("parsing time " + expected));
}
