using RouteModel.Generators.Common;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// Writes the matchers of patterns: straight code for small automata, tables for larger ones, the engine for what would be too large. Tables lie in
/// the assembly's data and are never copied.
/// </summary>
internal static class PatternEmitter
{
    private const int NumbersInALine = 32;
    private const string Regex = $"{Alias.Resources}Text.Re2.Re2Regex";

    public static string MethodName(int number) => "Pattern" + CSharpText.Literal(number);

    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan);
        writer.Line($"/// <summary>The patterns of <see cref=\"{plan.TypeName}\"/> as matchers.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"internal static class {plan.TypeName}Patterns");
        for (int i = 0; i < plan.Patterns.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitPattern(writer, plan.Patterns[i], MethodName(i));
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitPattern(SourceWriter writer, PatternSpec pattern, string name)
    {
        writer.Line("// " + string.Concat(pattern.Text.Select(OnOneLine)));
        if (pattern.Table is not { } table)
        {
            EmitEngine(writer, pattern.Text, name);
        }
        else if (StraightCode.Of(table) is { } code)
        {
            new StraightPatternEmitter(writer, name, code).Emit();
        }
        else
        {
            EmitTables(writer, table, name);
        }
    }

    /// <summary>C# ends a comment at any of these.</summary>
    private static string OnOneLine(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' ? $"\\x{{{(int)c:X}}}" : c.ToString();

    /// <summary>A pattern that needs more states than a table should have is compiled where it is first used.</summary>
    private static void EmitEngine(SourceWriter writer, string pattern, string name)
    {
        writer.Line($"internal static bool {name}(string text) => {name}Regex.Value.IsMatch(text);");
        writer.Line();
        writer.Line($"private static readonly global::System.Lazy<{Regex}> {name}Regex =");
        writer.Line($"    new(static () => {Regex}.Parse({CSharpText.Literal(pattern)}));");
    }

    private static void EmitTables(SourceWriter writer, PatternTable table, string name)
    {
        string stateType = table.Transitions.Count <= byte.MaxValue + 1 ? "byte" : table.Transitions.Count <= ushort.MaxValue + 1 ? "ushort" : "int";
        writer.Line($"internal static bool {name}(string text) => {Alias.Schemas}PatternAutomaton.IsMatch<{stateType}>(");
        writer.Line($"    text, {name}Classes, {name}Ranges, {CSharpText.Literal(table.ClassCount)}, {name}Transitions, {name}AcceptsAtEnd);");
        EmitTable(writer, "byte", name + "Classes", table.AsciiClasses);
        EmitTable(writer, "int", name + "Ranges", table.Ranges);
        EmitTable(writer, stateType, name + "Transitions", table.Transitions);
        EmitTable(writer, "byte", name + "AcceptsAtEnd", table.AcceptsAtEnd);
    }

    private static void EmitTable(SourceWriter writer, string type, string name, EquatableArray<int> numbers)
    {
        writer.Line();
        if (numbers.Count <= NumbersInALine)
        {
            writer.Line($"private static global::System.ReadOnlySpan<{type}> {name} => [{string.Join(", ", numbers)}];");
            return;
        }

        writer.Open($"private static global::System.ReadOnlySpan<{type}> {name} =>", "[");
        for (int i = 0; i < numbers.Count; i += NumbersInALine)
        {
            writer.Line(string.Join(", ", numbers.Skip(i).Take(NumbersInALine)) + ",");
        }

        writer.Close("];");
    }
}
