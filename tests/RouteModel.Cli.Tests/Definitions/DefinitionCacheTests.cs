using RouteModel.Cli.Definitions;
using RouteModel.Cli.Inputs;
using RouteModel.Cli.Tests.Harness;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Tests.Definitions;

public class DefinitionCacheTests
{
    private static readonly byte[] Image = [1, 2, 3];

    [Test]
    public void Keeps_each_definition_by_what_it_says()
    {
        using var folder = new TemporaryFolder();
        string cache = folder.Combine("x/y");
        string crds = folder.Write("crds.yaml", SampleCrds.Lamp + "---\n" + SampleCrds.Named("Bench", "benches"));
        string lamp = folder.Write("lamp.yaml", SampleCrds.ValidLamp);

        ToolRun first = ToolRun.WithCache(cache, "validate", "--crd", crds, lamp);
        string[] entries = Entries(cache);
        DateTime[] times = [.. entries.Select(File.GetLastWriteTimeUtc)];
        ToolRun second = ToolRun.WithCache(cache, "validate", "--crd", crds, lamp);
        folder.Write("crds.yaml", SampleCrds.Lamp.Replace("minimum: 1", "minimum: 6", StringComparison.Ordinal) + "---\n" + SampleCrds.Named("Bench", "benches"));
        ToolRun changed = ToolRun.WithCache(cache, "validate", "--crd", crds, lamp);

        Assert.That(entries, Has.Length.EqualTo(2));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(entries.Select(File.GetLastWriteTimeUtc), Is.EqualTo(times));
        Assert.That(changed.Out, Does.Contain("should be greater than or equal to 6"));
        Assert.That(Entries(cache), Has.Length.EqualTo(3).And.SupersetOf(entries));
    }

    [TestCase(0, TestName = "Makes_anew_an_entry_that_is_empty")]
    [TestCase(40, TestName = "Makes_anew_an_entry_that_is_cut_off")]
    [TestCase(-1, TestName = "Makes_anew_an_entry_that_was_changed")]
    public void Makes_anew(int length)
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("crd.yaml", SampleCrds.Lamp);
        string lamp = folder.Write("lamp.yaml", SampleCrds.ValidLamp);
        ToolRun first = ToolRun.WithCache(folder.Combine("x"), "validate", "--crd", crd, lamp);
        string entry = Entries(folder.Combine("x")).Single();
        byte[] whole = File.ReadAllBytes(entry);
        byte[] broken = length < 0 ? [.. whole[..^1], (byte)~whole[^1]] : whole[..length];
        File.WriteAllBytes(entry, broken);

        ToolRun second = ToolRun.WithCache(folder.Combine("x"), "validate", "--crd", crd, lamp);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(File.ReadAllBytes(entry), Is.EqualTo(whole));
    }

    [Test]
    public void Makes_anew_what_is_whole_but_no_assembly()
    {
        using var folder = new TemporaryFolder();
        string crd = folder.Write("crd.yaml", SampleCrds.Lamp);
        string lamp = folder.Write("lamp.yaml", SampleCrds.ValidLamp);
        string cache = folder.Combine("x");
        new DefinitionCache(cache).Add(DefinitionOf(SampleCrds.Lamp), Image);

        ToolRun run = ToolRun.WithCache(cache, "validate", "--crd", crd, lamp);

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(new FileInfo(Entries(cache).Single()).Length, Is.GreaterThan(1000));
    }

    [Test]
    public void Works_where_nothing_can_be_kept()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("x", "a file where a folder should be");
        string crd = folder.Write("crd.yaml", SampleCrds.Lamp);

        ToolRun run = ToolRun.WithCache(file, "validate", "--crd", crd, folder.Write("lamp.yaml", SampleCrds.ValidLamp));

        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(file), Is.EqualTo("a file where a folder should be"));
    }

    [Test]
    public void Removes_what_was_not_used_for_longest()
    {
        using var folder = new TemporaryFolder();
        string cache = folder.Combine("x");
        var small = new DefinitionCache(cache, maxBytes: 80);
        Definition[] definitions = [.. new[] { "Lamp", "Bench", "Pond" }.Select(kind => DefinitionOf(SampleCrds.Named(kind, "things")))];
        small.Add(definitions[0], Image);
        small.Add(definitions[1], Image);
        foreach (string entry in Entries(cache))
        {
            File.SetLastWriteTimeUtc(entry, DateTime.UtcNow.AddDays(-3));
        }

        string abandoned = folder.Write("x/abandoned.part", "");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddHours(-2));
        string unfinished = folder.Write("x/unfinished.part", "");
        string foreign = folder.Write("x/foreign.txt", new string('x', 1000));

        // Being found counts as use.
        Assert.That(small.Find(definitions[0]), Is.EqualTo(Image));
        small.Add(definitions[2], Image);

        Assert.That(definitions.Select(definition => small.Find(definition) is not null), Is.EqualTo(new[] { true, false, true }));
        Assert.That(File.Exists(abandoned), Is.False);
        Assert.That(File.Exists(unfinished) && File.Exists(foreign), Is.True);
    }

    [Test]
    public void Runs_may_share_it()
    {
        using var folder = new TemporaryFolder();
        Definition definition = DefinitionOf(SampleCrds.Lamp);
        byte[] image = new byte[1 << 16];

        Parallel.For(0, 100, _ =>
        {
            var cache = new DefinitionCache(folder.Combine("x"));
            byte[]? found = cache.Find(definition);
            Assert.That(found is null || found.AsSpan().SequenceEqual(image), Is.True);
            cache.Add(definition, image);
        });

        Assert.That(Directory.GetFiles(folder.Combine("x")), Has.Length.EqualTo(1));
    }

    private static string[] Entries(string cache) => [.. Directory.GetFiles(cache).Order(StringComparer.Ordinal)];

    private static Definition DefinitionOf(string text)
    {
        using var folder = new TemporaryFolder();
        using var nothing = new MemoryStream();
        InputSource source = InputSource.Read(
            new InputFile(folder.Write("crd.yaml", text)), new ToolConsole { In = nothing, Out = nothing, Error = TextWriter.Null });
        ManifestObject item = ManifestObjects.Of(source.Documents[0])[0];
        return new Definition(source, item, OrderedJson.Of(item.Json, item.Source));
    }
}
