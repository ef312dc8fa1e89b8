using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.CelText;

namespace RouteModel.Resources.Tests.Cel;

internal sealed class TimeTests
{
    // A Sunday, the last day of a leap year's February but one.
    private static readonly CelTimestamp Sunday = Time("2024-02-25T23:30:45.678Z");

    [TestCase(null, "2024 1 25 24 0 55 23 30 45 678")]
    [TestCase("+02:30", "2024 1 26 25 1 56 2 0 45 678")]
    [TestCase("-08:00", "2024 1 25 24 0 55 15 30 45 678")]
    [TestCase("UTC", "2024 1 25 24 0 55 23 30 45 678")]
    [TestCase("1:0", "2024 1 26 25 1 56 0 30 45 678")]
    public void Parts(string? zone, string expected)
    {
        var cel = new CelEvaluation();
        CelValue? name = zone is null ? null : Str(zone);
        CelValue[] parts =
        [
            CelFunctions.GetFullYear(cel, Sunday, name), CelFunctions.GetMonth(cel, Sunday, name), CelFunctions.GetDate(cel, Sunday, name),
            CelFunctions.GetDayOfMonth(cel, Sunday, name), CelFunctions.GetDayOfWeek(cel, Sunday, name), CelFunctions.GetDayOfYear(cel, Sunday, name),
            CelFunctions.GetHours(cel, Sunday, name), CelFunctions.GetMinutes(cel, Sunday, name), CelFunctions.GetSeconds(cel, Sunday, name),
            CelFunctions.GetMilliseconds(cel, Sunday, name),
        ];
        Assert.That(string.Join(' ', parts.Select(Of)), Is.EqualTo(expected));
        Assert.That(cel.Cost, Is.EqualTo(10));
    }

    [TestCase("Nope/Zone", "unknown time zone Nope/Zone")]
    [TestCase("../etc/passwd", "time: invalid location name")]
    [TestCase("ab:00", "strconv.Atoi: parsing \"ab\": invalid syntax")]
    [TestCase("99999999999999999999:00", "strconv.Atoi: parsing \"99999999999999999999\": value out of range")]
    public void What_is_no_zone(string zone, string expected) =>
        Assert.That(Of(CelFunctions.GetHours(new CelEvaluation(), Sunday, Str(zone))), Is.EqualTo("error: " + expected));

    [Test]
    public void A_named_zone_has_summer_time()
    {
        Assume.That(TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _), "The machine has no time zone database.");
        var cel = new CelEvaluation();
        Assert.That(Of(CelFunctions.GetHours(cel, Time("2024-03-31T00:59:59Z"), Str("Europe/Berlin"))), Is.EqualTo("1"));
        Assert.That(Of(CelFunctions.GetHours(cel, Time("2024-03-31T01:00:00Z"), Str("Europe/Berlin"))), Is.EqualTo("3"));
    }

    [Test]
    public void An_offset_may_lead_out_of_the_years()
    {
        var cel = new CelEvaluation();
        Assert.That(Of(CelFunctions.GetFullYear(cel, Time("0001-01-01T00:00:00Z"), Str("-01:00"))), Is.EqualTo("0"));
        Assert.That(Of(CelFunctions.GetFullYear(cel, Time("9999-12-31T23:59:59Z"), Str("+01:00"))), Is.EqualTo("10000"));
        Assert.That(Of(CelFunctions.GetDayOfWeek(cel, Time("0001-01-01T00:00:00Z"))), Is.EqualTo("1"));
    }

    [Test]
    public void Parts_of_durations_are_the_whole_in_that_unit()
    {
        var cel = new CelEvaluation();
        CelValue[] parts =
        [
            CelFunctions.GetHours(cel, Duration("90m")), CelFunctions.GetMinutes(cel, Duration("-90.5s")), CelFunctions.GetSeconds(cel, Duration("2m1.9s")),
            CelFunctions.GetMilliseconds(cel, Duration("90m")),
        ];
        Assert.That(string.Join(' ', parts.Select(Of)), Is.EqualTo("1 -1 121 5400000"));
    }

    [Test]
    public void Other_types_have_no_parts()
    {
        var cel = new CelEvaluation();
        Assert.That(Of(CelFunctions.GetFullYear(cel, Int(1))), Is.EqualTo("error: no such overload: getFullYear(int)"));
        Assert.That(Of(CelFunctions.GetHours(cel, Duration("1h"), Str("UTC"))), Is.EqualTo("error: no such overload: getHours(google.protobuf.Duration, string)"));
        Assert.That(Of(CelFunctions.GetHours(cel, Error("x"))), Is.EqualTo("error: x"));
    }
}
