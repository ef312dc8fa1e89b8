using RouteModel.Generators.Patterns;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes a small automaton as C#: a label and a switch for each state, a loop for what stays in it, and a vectorized search where all that is left is one set.</summary>
internal sealed class StraightPatternEmitter(SourceWriter writer, string name, StraightCode code)
{
    /// <summary>Only sets of ASCII characters are written out.</summary>
    private const int MaxAscii = 0x7E;

    /// <summary>A run over more ranges is searched for its end with vectors.</summary>
    private const int MaxRangesOfLoop = 3;

    private readonly List<(string Field, string Characters)> _sets = [];

    public void Emit()
    {
        if (IsFinal(code.States[0]))
        {
            writer.Line($"internal static bool {name}(string text) => {(code.States[0].AcceptsAtEnd ? "true" : "false")};");
            return;
        }

        var targets = new HashSet<int>(code.States.SelectMany(TargetsOf));
        writer.Open($"internal static bool {name}(string text)");
        writer.Line("int at = 0;");
        StraightState[] states = [.. code.States.Where(state => state.Number == DeterministicAutomaton.StartState || targets.Contains(state.Number))];
        int[] following = [.. states.Skip(1).Select(static state => state.Number), DeterministicAutomaton.RejectState];
        var labels = new HashSet<int>(states.Zip(following, JumpsOf).SelectMany(static jumps => jumps));
        for (int i = 0; i < states.Length; i++)
        {
            EmitState(states[i], labels.Contains(states[i].Number), following[i]);
        }

        writer.Close();
        foreach ((string field, string characters) in _sets)
        {
            writer.Line();
            writer.Line($"private static readonly global::System.Buffers.SearchValues<char> {field} =");
            writer.Line($"    global::System.Buffers.SearchValues.Create({CSharpText.Literal(characters)});");
        }
    }

    private static IEnumerable<int> TargetsOf(StraightState state) =>
        Rest(state) is not null ? [] : state.Cases.Select(static way => way.Next).Append(state.Otherwise);

    /// <summary>The states to which the code of a state jumps; into that after it the code may just run on.</summary>
    private static IEnumerable<int> JumpsOf(StraightState state, int next) => Rest(state) is not null ? []
        : IsStep(state) ? Ways(state).Select(static way => way.Next).Where(to => to != next)
        : Ways(state).Select(static way => way.Next).Append(state.Otherwise);

    /// <summary>The ways out of a state; what stays in it goes by in a loop of its own, being most of a text.</summary>
    private static StraightCase[] Ways(StraightState state) => [.. state.Cases.Where(way => way != RunOf(state))];

    private static StraightCase? RunOf(StraightState state) => state.Cases.FirstOrDefault(way => way.Next == state.Number && IsAscii(way.Ranges));

    /// <summary>Whether there is one way on, and nothing else.</summary>
    private static bool IsStep(StraightState state) => !state.AcceptsAtEnd && state.Otherwise == DeterministicAutomaton.RejectState
        && Ways(state) is [{ Next: > DeterministicAutomaton.AcceptState }];

    /// <summary>Whether no text changes what the state decides; only where matching begins can that be.</summary>
    private static bool IsFinal(StraightState state) => state.Cases.Count == 0
        && state.Otherwise == (state.AcceptsAtEnd ? DeterministicAutomaton.AcceptState : DeterministicAutomaton.RejectState);

    /// <summary>The characters that must be all of the rest, or none of it.</summary>
    private static string? Rest(StraightState state)
    {
        return state.IsRest && IsAscii(state.Cases[0].Ranges) ? Characters(state.Cases[0].Ranges) : null;
    }

    private static bool IsAscii(IReadOnlyList<(int First, int Last)> ranges) => ranges.All(static range => range.Last <= MaxAscii);

    private static string Characters(IReadOnlyList<(int First, int Last)> ranges) =>
        string.Concat(ranges.SelectMany(static range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(static unit => (char)unit));

    private static string Label(int state) => "State" + CSharpText.Literal(state);

    private static string GoTo(int state) => state switch
    {
        DeterministicAutomaton.RejectState => "return false;",
        DeterministicAutomaton.AcceptState => "return true;",
        _ => $"goto {Label(state)};",
    };

    private void EmitState(StraightState state, bool isTarget, int next)
    {
        if (isTarget)
        {
            writer.Line();
            writer.Line(Label(state.Number) + ":");
        }

        if (Rest(state) is { } characters)
        {
            string field = name + (state.Cases[0].Next == state.Number ? "All" : "None") + CSharpText.Literal(state.Number);
            string search = state.Cases[0].Next == state.Number ? "IndexOfAnyExcept" : "IndexOfAny";
            _sets.Add((field, characters));
            writer.Line($"return global::System.MemoryExtensions.{search}(global::System.MemoryExtensions.AsSpan(text, at), {field}) < 0;");
            return;
        }

        StraightCase[] cases = Ways(state);
        if (RunOf(state) is { } run)
        {
            EmitRun(state, run);
        }

        if (IsStep(state))
        {
            writer.Open($"if ((uint)at >= (uint)text.Length || text[at++] is not {Negatable(cases[0].Ranges)})");
            writer.Line("return false;");
            writer.Close();
            if (cases[0].Next != next)
            {
                writer.Line();
                writer.Line(GoTo(cases[0].Next));
            }

            return;
        }

        writer.Open("if ((uint)at >= (uint)text.Length)");
        writer.Line($"return {(state.AcceptsAtEnd ? "true" : "false")};");
        writer.Close();
        writer.Line();
        if (cases.Length == 0 && state.Otherwise <= DeterministicAutomaton.AcceptState)
        {
            writer.Line(GoTo(state.Otherwise));
            return;
        }

        writer.Open("switch (text[at++])");
        foreach (StraightCase way in cases)
        {
            writer.Line($"case {PatternOf(way.Ranges)}:");
            writer.Line("    " + GoTo(way.Next));
        }

        writer.Line("default:");
        writer.Line("    " + GoTo(state.Otherwise));
        writer.Close();
    }

    private void EmitRun(StraightState state, StraightCase run)
    {
        if (run.Ranges.Count <= MaxRangesOfLoop)
        {
            // Letters first: wide ranges are met most.
            (int First, int Last)[] ranges = [.. run.Ranges.OrderByDescending(static range => range.Last - range.First)];
            writer.Open($"while ((uint)at < (uint)text.Length && text[at] is {PatternOf(ranges)})");
            writer.Line("at++;");
            writer.Close();
            writer.Line();
            return;
        }

        string field = name + "Run" + CSharpText.Literal(state.Number);
        string rest = "rest" + CSharpText.Literal(state.Number);
        _sets.Add((field, Characters(run.Ranges)));
        writer.Line($"int {rest} = global::System.MemoryExtensions.IndexOfAnyExcept(global::System.MemoryExtensions.AsSpan(text, at), {field});");
        writer.Line($"at = {rest} < 0 ? text.Length : at + {rest};");
    }

    private static string Negatable(IReadOnlyList<(int First, int Last)> ranges) =>
        ranges.Count == 1 && ranges[0].First == ranges[0].Last ? PatternOf(ranges) : $"({PatternOf(ranges)})";

    private static string PatternOf(IReadOnlyList<(int First, int Last)> ranges) => ranges.Count == 1
        ? PatternOf(ranges[0], "", "")
        : string.Join(" or ", ranges.Select(static range => PatternOf(range, "(", ")")));

    private static string PatternOf((int First, int Last) range, string open, string close)
    {
        (string first, string last) = (CSharpText.Literal((char)range.First), CSharpText.Literal((char)range.Last));
        return range.First == range.Last ? first
            : range.First + 1 == range.Last ? $"{first} or {last}"
            : $"{open}>= {first} and <= {last}{close}";
    }
}
