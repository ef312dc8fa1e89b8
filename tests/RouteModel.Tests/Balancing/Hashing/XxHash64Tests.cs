using System.Text;
using RouteModel.Balancing.Hashing;

namespace RouteModel.Tests.Balancing.Hashing;

public sealed class XxHash64Tests
{
    [TestCase("", 0xef46db3751d8e999UL)]
    [TestCase("a", 0xd24ec4f1a98c6e5bUL)]
    [TestCase("http://10.0.0.1:8080-0", 0xe0d6d472bbfdaba9UL)]
    [TestCase("http://10.0.0.1:8080-99", 0x10be864bb5747bf3UL)]
    [TestCase("192.0.2.7", 0xd86f3950d7e3174fUL)]
    [TestCase("user-42", 0x397e9d3a76af7c81UL)]
    [TestCase("<nil>", 0x7c5b4e400f80bf7cUL)]
    public void Texts_have_the_known_hashes(string text, ulong hash) => Assert.That(XxHash64.Hash(text.AsSpan()), Is.EqualTo(hash));

    [TestCase(127)]
    [TestCase(128)]
    [TestCase(129)]
    [TestCase(5000)]
    public void A_long_text_is_hashed_by_its_bytes(int length)
    {
        string text = string.Concat(Enumerable.Repeat("ü€", length / 2 + 1))[..length];

        Assert.That(XxHash64.Hash(text.AsSpan()), Is.EqualTo(XxHash64.Hash(Encoding.UTF8.GetBytes(text))));
    }

    [Test]
    public void A_lone_surrogate_is_the_replacement_character() => Assert.That(XxHash64.Hash("\uD800".AsSpan()), Is.EqualTo(XxHash64.Hash("\uFFFD".AsSpan())));

    [Test]
    public void Another_seed_gives_another_hash() => Assert.That(XxHash64.Hash("a".AsSpan(), seed: 1), Is.Not.EqualTo(XxHash64.Hash("a".AsSpan())));
}
