using System.Diagnostics;
using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Input that means harm ends in findings, soon, and on a small stack.</summary>
internal sealed class HostileInputTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("truncated", "a:\n  b: [1, {c: \"");
        yield return Case("tab", "a:\n\tb: 1");
        yield return Case("brackets", new string('[', 100_000));
        yield return Case("braces", new string('{', 100_000));
        yield return Case("braces with keys", string.Concat(Enumerable.Repeat("{a: ", 100_000)));
        yield return Case("json braces", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        yield return Case("dashes", string.Concat(Enumerable.Repeat("- ", 100_000)) + "a");
        yield return Case("question marks", string.Concat(Enumerable.Repeat("? ", 100_000)) + "a");
        yield return Case("bytes", [0x00, 0xFF, 0x80, 0x01, 0x7F]);
        yield return Case("self", "&a [*a, *a]");
        yield return Case("deep key", "? " + new string('[', 9_000) + new string(']', 9_000) + "\n: 1");
        yield return Case("wide key", "? [" + string.Concat(Enumerable.Repeat("{a: 1}, ", 100_000)) + "]\n: 1");
        yield return Case("deep after merge", Chain(60, 900));
    }

    private static IEnumerable<TestCaseData> Read()
    {
        yield return Case("list", "[1, 2]");
        yield return Case("10,000 brackets", new string('[', 10_000) + new string(']', 10_000));
        yield return Case("20 MB plain", "v: " + new string('x', 20_000_000));
        yield return Case("20 MB quoted", "v: \"" + new string('<', 3_000_000) + new string('é', 8_000_000) + "\"");
        yield return Case("20 MB block", "v: |\n" + string.Concat(Enumerable.Repeat("  line of text\n", 1_300_000)));
        yield return Case("NaN keys", string.Concat(Enumerable.Repeat("? .nan\n", 20_000)));
        yield return Case("blank lines", "a:" + new string('\n', 5_000_000) + " b");
        yield return Case("many keys", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: {i}\n")));
    }

    [TestCaseSource(nameof(Refused))]
    public void Becomes_a_finding(byte[] text)
    {
        IReadOnlyList<ManifestDocument> documents = ReadOnSmallStack(text);
        Assert.That(documents, Is.Not.Empty);
        Assert.That(documents[0].Error, Is.Not.Null);
        Assert.That(documents[0].Error!.Message.Length, Is.LessThan(200_000));
        Assert.That(documents[0].Error!.Position, Is.Not.Null);
    }

    [TestCaseSource(nameof(Read))]
    public void Is_read(byte[] text)
    {
        IReadOnlyList<ManifestDocument> documents = ReadOnSmallStack(text);
        Assert.That(documents.Single().Error, Is.Null);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("\uFEFF")]
    [TestCase("\uFEFF\uFEFF\n")]
    [TestCase("---\n")]
    public void Says_nothing(string text) => Assert.That(Yaml.Stream(text), Is.Empty);

    [Test]
    public void Millions_of_separators_are_skipped() =>
        Assert.That(ReadOnSmallStack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("---\n", 2_000_000)))), Is.Empty);

    [Test]
    public void Flow_and_block_are_bounded_apart()
    {
        Assert.That(Yaml.Error(new string('[', 10_001)), Is.EqualTo("yaml: exceeded max depth of 10000"));
        Assert.That(Yaml.Error(string.Concat(Enumerable.Repeat("- ", 10_001)) + "a"), Is.EqualTo("yaml: exceeded max depth of 10000"));
        string both = string.Concat(Enumerable.Repeat("- ", 9_000)) + new string('[', 2_000) + new string(']', 2_000);
        Assert.That(Yaml.Error(both), Is.Null);
        Assert.That(Yaml.Answers(both), Is.EqualTo(new[] { "!invalid character '[' exceeded max depth" }));
    }

    [Test]
    public void Large_UTF_16_body_is_read()
    {
        byte[] text = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("v: " + new string('x', 10_000_000))];
        Assert.That(ManifestReader.ReadBody(text).Json.Length, Is.EqualTo(10_000_008));
    }

    /// <summary>Anchors that each nest the one before, so that what they stand for is far deeper than the text.</summary>
    private static string Chain(int anchors, int depth)
    {
        var text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i <= anchors; i++)
        {
            text.Append($"a{i}: &a{i} ").Append('[', depth).Append($"*a{i - 1}").Append(']', depth).Append('\n');
        }

        return text.ToString();
    }

    private static IReadOnlyList<ManifestDocument> ReadOnSmallStack(byte[] text)
    {
        IReadOnlyList<ManifestDocument> documents = [];
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => documents = ManifestReader.Read(text), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        return documents;
    }

    private static TestCaseData Case(string name, string text) => Case(name, Encoding.UTF8.GetBytes(text));

    private static TestCaseData Case(string name, byte[] text) => new TestCaseData(text).SetArgDisplayNames(name);
}
