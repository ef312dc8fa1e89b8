using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.Inputs;

public class LintConfigFileTests
{
    // SK306 no-hosts is a warning by itself, SK910 no-fallback an info.
    private const string Group =
        """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata: {name: tea, namespace: garden}
        spec:
          backends: [{name: s, type: service, serviceName: s, servicePort: 80}]
          defaultBackends: [{backendName: s}]
          routes: [{pathSubtree: /a}]
        """;

    [TestCase("", "warning: SK306")]
    [TestCase("severities: {no-hosts: error}", "error: SK306")]
    [TestCase("severities: {SK306: info}\nlevel: info", "info: SK306")]
    [TestCase("severities: {SK306: error}\ngroups: [{match: garden/t*, severities: {no-hosts: warning}}]", "warning: SK306")]
    [TestCase("severities: {SK306: error}\ngroups: [{match: '*/coffee', severities: {SK306: warning}}]", "error: SK306")]
    [TestCase("ignore: [no-hosts]\ngroups: [{match: '*/*', severities: {SK306: error}}]", "error: SK306")]
    [TestCase("level: info", "info: SK910")]
    [TestCase("severities: {no-fallback: warning}", "warning: SK910")]
    public void Says_how_grave_lints_are(string yaml, string expected) => Assert.That(Validate(yaml).Out, Does.Contain($" {expected} "));

    [TestCase("ignore: [SK306]")]
    [TestCase("ignore: [no-hosts]")]
    [TestCase("severities: {SK306: off}")]
    [TestCase("severities: {SK306: 'off'}")]
    [TestCase("severities: {SK306: info}")]
    [TestCase("level: error")]
    [TestCase("level: off")]
    [TestCase("groups: [{match: garden/*, ignore: [SK306]}]")]
    public void Leaves_lints_out(string yaml) => Assert.That(Validate(yaml).Out, Does.Not.Contain("SK306"));

    [Test]
    public void The_command_line_goes_before_the_file()
    {
        Assert.That(Validate("level: off", "--lint", "warning").Out, Does.Contain("SK306"));
        Assert.That(Validate("level: info", "--lint", "error").Out, Does.Not.Contain("SK"));
        Assert.That(Validate("severities: {SK306: error}", "--ignore-lint", "SK306").Out, Does.Not.Contain("SK306"));
    }

    [Test]
    public void Errors_give_the_exit_code_of_findings()
    {
        Assert.That(Validate("").Code, Is.Zero);
        Assert.That(Validate("severities: {SK306: error}").Code, Is.EqualTo(1));
    }

    [Test]
    public void The_example_of_the_documentation_is_one()
    {
        string page = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "lints.md")).ReplaceLineEndings("\n");
        string example = page.Split("```yaml\n")[1].Split("```")[0];

        ToolRun run = Validate(example);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain(" error: SK306 ").And.Contain(" info: SK910 "));
    }

    [TestCase("levels: info", ":1:1: unknown key levels")]
    [TestCase("level: loud", ":1:8: a severity must be error, warning, info or off")]
    [TestCase("level: true", ":1:8: a severity must be error, warning, info or off")]
    [TestCase("severities: {SK999: error}", ":1:14: there is no lint SK999")]
    [TestCase("severities: [SK306]", ":1:13: this must be a mapping")]
    [TestCase("ignore: SK306", ":1:9: this must be a list of lints")]
    [TestCase("ignore: [all-of-them]", ":1:10: there is no lint all-of-them")]
    [TestCase("ignore: [7]", ":1:10: this must be a string")]
    [TestCase("groups: [{ignore: [SK306]}]", ":1:10: a group needs match: namespace/name, where * stands for anything")]
    [TestCase("groups: [{match: garden}]", ":1:10: a group needs match: namespace/name, where * stands for anything")]
    [TestCase("groups: [{match: a/b, level: info}]", ":1:23: unknown key level")]
    [TestCase("groups: {match: a/b}", ":1:9: this must be a list of groups")]
    [TestCase("level: info\nlevel: info", ":2:1: key \"level\" already set in map")]
    [TestCase("- level", ": the configuration of lints must be one mapping")]
    [TestCase("a: [", ":2:1: yaml:")]
    public void Refuses_the_rest(string yaml, string message)
    {
        ToolRun run = Validate(yaml);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Match("^routemodel: .*lints[.]yaml" + System.Text.RegularExpressions.Regex.Escape(message)));
    }

    [Test]
    public void The_standard_input_is_read_once() =>
        Assert.That(ToolRun.OfInput(Group, "validate", "--lint-config", "-", "-").Error, Is.EqualTo("routemodel: the standard input (-) can be read only once\n"));

    private static ToolRun Validate(string yaml, params string[] args)
    {
        using var folder = new TemporaryFolder();
        return ToolRun.OfInput(Group, ["validate", "--lint-config", folder.Write("lints.yaml", yaml), .. args, "-"]);
    }
}
