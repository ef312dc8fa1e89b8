using RouteModel.Generators.Patterns;
using RouteModel.Resources.Schemas;

namespace RouteModel.Generators.Tests.Patterns;

/// <summary>Runs tables without generated code.</summary>
internal static class PatternTables
{
    public static bool IsMatch(PatternTable table, string text) => PatternAutomaton.IsMatch<int>(
        text,
        [.. table.AsciiClasses.Select(number => (byte)number)],
        [.. table.Ranges],
        table.ClassCount,
        [.. table.Transitions],
        [.. table.AcceptsAtEnd.Select(number => (byte)number)]);
}
