using RouteModel.Resources.Text.Re2.Automata;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Generators.Patterns;

/// <summary>Compiles patterns as far as that pays at build time: every pattern that RE2 takes is honoured one way or the other.</summary>
internal static class PatternCompiler
{
    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern as written.</param>
    /// <param name="error">What Go says of a pattern that it refuses, as the API server then does of the CRD.</param>
    public static PatternSpec? Compile(string pattern, out string? error)
    {
        if (Re2Parser.Parse(pattern, out error) is not { } node)
        {
            return null;
        }

        DeterministicAutomaton? automaton = DeterministicAutomaton.Build(Re2Program.Compile(node));
        return new PatternSpec(pattern, automaton?.Minimize().ToTable());
    }
}
