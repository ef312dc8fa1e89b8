using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace RouteModel.Cli.Tests.Harness;

/// <summary>The code on a page, compiled as a console program of its own.</summary>
internal static partial class Snippet
{
    // What the SDK imports by itself in a console program.
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;";

    // All but the generator, which has types of the runtime library once more.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("RouteModel.Generators", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The fenced blocks of a page in a language; the empty one for none.</summary>
    public static IEnumerable<string> Blocks(string page, string language) =>
        Fence().Matches(page.ReplaceLineEndings("\n")).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);

    /// <summary>The program as an assembly. Fails the test on any warning or error.</summary>
    public static Assembly Compile(string program, params IEnumerable<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), .. files.Prepend(program).Select(file => CSharpSyntaxTree.ParseText(file))],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty, program);
        image.Position = 0;
        return new AssemblyLoadContext("snippet", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>What a program prints.</summary>
    public static string Run(Assembly program)
    {
        TextWriter console = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return printed.ToString();
    }

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
