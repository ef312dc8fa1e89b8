using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Model;

public sealed class EskipArgumentTests
{
    [Test]
    public void Literals_convert_to_their_own_kind()
    {
        EskipFilter filter = new("f", 1, 1L, 1.0, "1");
        Assert.That(
            filter.Args.Select(a => a.Kind),
            Is.EqualTo(new[] { EskipArgumentKind.Integer, EskipArgumentKind.Integer, EskipArgumentKind.Double, EskipArgumentKind.String }));
    }

    [Test]
    public void An_integer_is_not_the_double_of_its_value()
    {
        Assert.That(new EskipArgument(1L), Is.Not.EqualTo(new EskipArgument(1.0)));
        Assert.That(new EskipArgument("1"), Is.Not.EqualTo(new EskipArgument(1L)));
        Assert.That(new EskipArgument("i"), Is.Not.EqualTo(new EskipArgument(0L)));
    }

    [Test]
    public void The_zeros_are_equal()
    {
        Assert.That(new EskipArgument(-0.0), Is.EqualTo(new EskipArgument(0.0)));
        Assert.That(new EskipArgument(-0.0).GetHashCode(), Is.EqualTo(new EskipArgument(0.0).GetHashCode()));
        Assert.That(default(EskipArgument), Is.EqualTo(new EskipArgument(0.0)));
    }

    [Test]
    public void Values_come_back()
    {
        Assert.That(new EskipArgument("a").TryGetString(out string? text) ? text : null, Is.EqualTo("a"));
        Assert.That(new EskipArgument(7L).TryGetInteger(out long integer) ? integer : 0, Is.EqualTo(7));
        Assert.That(new EskipArgument(7L).TryGetNumber(out double number) ? number : 0, Is.EqualTo(7.0));
        Assert.That(new EskipArgument(7.0).TryGetInteger(out _), Is.False);
        Assert.That(new EskipArgument("a").TryGetNumber(out _), Is.False);
        Assert.That(new EskipArgument(7.0).TryGetString(out _), Is.False);
    }

    [Test]
    public void Arguments_are_copied()
    {
        EskipArgument[] args = ["a"];
        var predicate = new EskipPredicate("P", args);
        args[0] = "b";
        Assert.That(predicate.ToString(), Is.EqualTo("P(\"a\")"));
    }
}
