using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Pieces of C# text that several emitters write.</summary>
internal static class CSharpText
{
    public const string Resources = "global::RouteModel.Resources";
    public const string Reading = Resources + ".Reading";
    public const string Schemas = Resources + ".Schemas";
    public const string Json = "global::System.Text.Json";
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"RouteModel.Generators\", \"0.1.0\")]";

    /// <summary>Descriptions of CRDs are often paragraphs in one line.</summary>
    private const int LongestComment = 130;

    /// <summary>What ends a line of C#, and with it a comment.</summary>
    private static readonly char[] s_lineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Beyond ASCII in escaped form: many characters cannot be told from others, or are none.</summary>
    public static string Literal(char value) =>
        value < 0x7F ? SymbolDisplay.FormatLiteral(value, quote: true) : "'\\u" + ((int)value).ToString("X4", CultureInfo.InvariantCulture) + "'";

    public static string Literal(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Literal(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>The C# type of a value that is there.</summary>
    public static string TypeOf(ValueSpec value) => value.IsNullable ? $"{Alias.Resources}OrNull<{TypeOf(value.NotNull)}>" : value.Kind switch
    {
        ValueKind.String => "string",
        ValueKind.Integer => "long",
        ValueKind.Boolean => "bool",
        ValueKind.Number => Alias.Resources + "Number",
        ValueKind.IntOrString => Alias.Resources + "IntOrString",
        ValueKind.Json or ValueKind.Embedded => Alias.Resources + "JsonData",
        ValueKind.List => $"{Alias.Collections}ValueList<{TypeOf(value.Item!)}>",
        ValueKind.Map => $"{Alias.Collections}ValueMap<{TypeOf(value.Item!)}>",
        _ => value.TypeName,
    };

    public static bool IsStruct(ValueSpec value) =>
        value.IsNullable || value.Kind is not (ValueKind.String or ValueKind.Object or ValueKind.List or ValueKind.Map);

    /// <summary>Writes a description as a documentation comment; without one <paramref name="fallback"/>, which is XML already.</summary>
    public static void Summary(SourceWriter writer, string? description, string fallback, bool isRequired = false)
    {
        string[] lines = string.IsNullOrWhiteSpace(description)
            ? [fallback]
            : [.. Escape(description!.Trim()).Replace("\r\n", "\n").Split(s_lineEnds).SelectMany(Wrap)];
        string note = isRequired ? " <b>Required.</b>" : "";
        if (lines.Length == 1)
        {
            writer.Line($"/// <summary>{lines[0]}{note}</summary>");
            return;
        }

        writer.Line("/// <summary>");
        for (int i = 0; i < lines.Length; i++)
        {
            writer.Line($"/// {lines[i]}{(i == lines.Length - 1 ? note : "")}".TrimEnd());
        }

        writer.Line("/// </summary>");
    }

    /// <summary>A line in pieces of bearable length, where it has blanks to break at.</summary>
    private static IEnumerable<string> Wrap(string line)
    {
        int start = 0;
        while (line.Length - start > LongestComment)
        {
            int end = line.LastIndexOf(' ', start + LongestComment, LongestComment);
            if (end <= start)
            {
                end = line.IndexOf(' ', start + LongestComment);
            }

            if (end < 0)
            {
                break;
            }

            yield return line.Substring(start, end - start);
            start = end + 1;
        }

        yield return line.Substring(start);
    }

    /// <summary>Text inside a comment of one line.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => Array.IndexOf(s_lineEnds, c) < 0 ? c.ToString() : c switch { '\n' => "\\n", '\r' => "\\r", _ => $"\\u{(int)c:x4}" }));

    /// <summary>Text inside XML.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
