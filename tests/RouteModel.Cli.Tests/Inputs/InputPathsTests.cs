using RouteModel.Cli.Inputs;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.Inputs;

public class InputPathsTests
{
    [Test]
    public void A_folder_stands_for_the_manifests_below_it_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["b.yaml", "a/z.json", "a.yml", "B.yaml", "a/readme.md", "notes.txt", "a/deep/er/x.yaml"])
        {
            folder.Write(name, "");
        }

        IReadOnlyList<InputFile> files = InputPaths.Expand(["-", folder.Path, folder.Path + "/"]);

        string[] expected = [.. ((string[])["B.yaml", "a.yml", "a/deep/er/x.yaml", "a/z.json", "b.yaml"]).Select(folder.Combine)];
        Assert.That(files.Select(file => file.Name), Is.EqualTo((string[])["-", .. expected, .. expected]));
    }

    [Test]
    public void A_file_that_is_named_may_have_any_extension()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("routes", "");

        Assert.That(InputPaths.Expand([path]).Single().Name, Is.EqualTo(path));
    }

    [Test]
    public void A_folder_without_manifests_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "");

        Assert.That(() => InputPaths.Expand([folder.Path]), Throws.TypeOf<CannotRunException>().With.Message.Contains("there is no file ending in .yaml, .yml, .json below"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Links_to_folders_are_not_followed_and_links_to_files_are()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a/x.yaml", "");
        Directory.CreateSymbolicLink(folder.Combine("a/loop"), folder.Path);
        File.CreateSymbolicLink(folder.Combine("a/y.yaml"), file);

        Assert.That(InputPaths.Expand([folder.Path]).Select(found => found.Name), Is.EqualTo((string[])[folder.Combine("a/x.yaml"), folder.Combine("a/y.yaml")]));
    }
}
