using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class UsageTests
{
    [TestCase]
    [TestCase("frobnicate")]
    [TestCase("compile")]
    [TestCase("validate")]
    [TestCase("compile", "--default-filters", "folder", "-")]
    [TestCase("compile", "--profile", "ako", "-")]
    [TestCase("compile", "--options", "-", "-o", "-")]
    [TestCase("validate", "--output", "xml", "-")]
    [TestCase("validate", "--output")]
    [TestCase("validate", "")]
    [TestCase("validate", "-", "-")]
    public void A_wrong_command_line_cannot_run(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.StartWith("routemodel: "));
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.LessThan(4));
    }

    [Test]
    public void Says_which_option_it_does_not_know() =>
        Assert.That(ToolRun.Of("validate", "--crds", "x", "y").Error, Does.StartWith("routemodel: Unrecognized option '--crds'."));

    [TestCase("validate", "-x", "y")]
    [TestCase("compile", "--cluster", "-x", "y")]
    public void A_path_does_not_look_like_an_option(params string[] args) =>
        Assert.That(ToolRun.Of(args).Error, Does.StartWith("routemodel: Unrecognized option '-x'."));

    [Test]
    public void Everything_behind_two_dashes_is_a_path() =>
        Assert.That(ToolRun.Of("validate", "--", "-x").Error, Is.EqualTo("routemodel: cannot read -x: there is no such file or folder\n"));

    [TestCase("validate", "-")]
    [TestCase("validate", "--output", "json", "-")]
    [TestCase("validate", "--output", "sarif", "-")]
    [TestCase("compile", "-")]
    [TestCase("--help")]
    public void Output_that_cannot_be_written_is_said_in_one_line(params string[] args)
    {
        using var stdin = new MemoryStream("a: 1"u8.ToArray());
        using var stderr = new StringWriter { NewLine = "\n" };

        int code = RouteModelTool.Run(args, new ToolConsole { In = stdin, Out = new FullStream(), Error = stderr });

        // What cannot be compiled is said on the standard error and writes nothing else.
        Assert.That(code, Is.EqualTo(args[0] == "compile" ? 1 : 2));
        Assert.That(stderr.ToString(), args[0] == "compile" ? Does.Not.Contain("cannot write") : Is.EqualTo("routemodel: cannot write: no space\n"));
    }

    [Test]
    public void An_error_that_cannot_be_written_leaves_the_exit_code()
    {
        using var stderr = new StreamWriter(new FullStream()) { AutoFlush = true };

        Assert.That(RouteModelTool.Run(["validate", "no/such/file"], new ToolConsole { In = Stream.Null, Out = Stream.Null, Error = stderr }), Is.EqualTo(2));
    }

    [TestCase("compile")]
    [TestCase("validate")]
    public void A_missing_file_cannot_be_read(string command) =>
        Assert.That(ToolRun.Of(command, "no/such/file.yaml"), Is.EqualTo(new ToolRun(2, "", "routemodel: cannot read no/such/file.yaml: there is no such file or folder\n")));

    [TestCase("--help", "compile", "validate", "Exit codes")]
    [TestCase("compile --help", "--cluster", "--options", "--profile", "--pretty", "Examples", "Exit codes")]
    [TestCase("validate -h", "--output", "sarif", "Examples", "Exit codes")]
    public void Helps(string args, params string[] words)
    {
        ToolRun run = ToolRun.Of(args.Split(' '));

        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        Assert.That(words.Where(word => !run.Out.Contains(word, StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.Out, Does.Contain("\n  routemodel"));
    }

    [Test]
    public void Says_its_version() => Assert.That(ToolRun.Of("--version").Out, Does.Match("^[0-9]+[.][0-9]+[.][0-9]+\\S*\n$"));

    [Test]
    public void What_is_unexpected_is_one_line()
    {
        using var stderr = new StringWriter { NewLine = "\n" };
        using var stdout = new MemoryStream();

        int code = RouteModelTool.Run(["validate", "-"], new ToolConsole { In = new FailingStream(), Out = stdout, Error = stderr });

        Assert.That(code, Is.EqualTo(2));
        Assert.That(stderr.ToString(), Is.EqualTo("routemodel: unexpected failure (InvalidOperationException): two\\nlines\n"));
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space");
    }

    private sealed class FailingStream : MemoryStream
    {
        public override void CopyTo(Stream destination, int bufferSize) => throw new InvalidOperationException("two\nlines");
    }
}
