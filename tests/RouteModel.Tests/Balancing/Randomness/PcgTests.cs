using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Randomness;

/// <summary>The numbers that Go 1.26 gives for the same seeds.</summary>
public sealed class PcgTests
{
    [Test]
    public void Gives_the_numbers_of_Go()
    {
        var first = new Pcg(42, 0);
        var second = new Pcg(1, 2);

        Assert.That(Take(4, () => first.Next()), Is.EqualTo(new[] { 15818923871262189983, 17722066050711855076, 2514175219165311687UL, 1632697813927551345UL }));
        Assert.That(Take(3, () => second.Next()), Is.EqualTo(new[] { 0xc4f5a58656eef510, 0x9dcec3ad077dec6c, 0xc8d04605312f8088 }));
    }

    [TestCase(3, new[] { 2, 2, 0, 0, 0, 2, 2, 1, 1, 2, 1, 1 })]
    [TestCase(4, new[] { 3, 0, 3, 1, 1, 1, 0, 2, 1, 1, 0, 0 })]
    [TestCase(5, new[] { 4, 4, 0, 0, 0, 4, 4, 1, 3, 4, 2, 3 })]
    [TestCase(1, new[] { 0, 0 })]
    public void Derives_whole_numbers_as_Go_does(int count, int[] numbers)
    {
        var random = new Pcg(42, 0);

        Assert.That(Take(numbers.Length, () => RandomNumbers.Below(random.Next(), count)), Is.EqualTo(numbers));
    }

    [Test]
    public void Derives_fractions_as_Go_does()
    {
        var random = new Pcg(42, 0);

        Assert.That(Take(4, () => RandomNumbers.Fraction(random.Next())), Is.EqualTo(new[] { 0.25335066677989804, 0.5445773428118597, 0.1295216259328179, 0.2658705277527088 }));
    }

    // 2^64 leaves 1 over when it is divided by 3, so of all numbers only 0 would be drawn again.
    [Test]
    public void A_number_that_Go_refuses_becomes_another() => Assert.That(RandomNumbers.Below(0, 3), Is.InRange(0, 2));

    private static T[] Take<T>(int count, Func<T> next) => [.. Enumerable.Range(0, count).Select(_ => next())];
}
