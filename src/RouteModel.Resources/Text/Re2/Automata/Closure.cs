namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>
/// Gathers the instructions that can be reached without reading: those that take a code point, the match, and assertions that the code point to
/// the right will decide. Most preferred first. Of fixed size; not safe for threads.
/// </summary>
internal sealed class Closure(Re2Program program)
{
    private readonly SparseSet _visited = new(program.Count);
    private readonly Stack<int> _pending = new();
    private readonly int[] _waiting = new int[program.Count];

    public int Count { get; private set; }

    /// <summary>Whether the match is among the instructions.</summary>
    public bool HasMatch { get; private set; }

    /// <summary>Whether an assertion is among the instructions.</summary>
    public bool HasAssertion { get; private set; }

    public ReadOnlySpan<int> Instructions => _waiting.AsSpan(0, Count);

    public void Clear()
    {
        _visited.Clear();
        Count = 0;
        HasMatch = false;
        HasAssertion = false;
    }

    /// <summary>Adds what can be reached from an instruction.</summary>
    /// <param name="from">The instruction.</param>
    /// <param name="holding">The assertions that are true here.</param>
    /// <param name="undecided">The assertions that nobody knows yet.</param>
    public void Add(int from, Assertions holding, Assertions undecided)
    {
        _pending.Clear();
        for (int number = from; number >= 0;)
        {
            number = _visited.Add(number) ? Follow(number, holding, undecided) : Pending();
        }
    }

    /// <summary>The instruction to go on with; -1 if there is none.</summary>
    private int Follow(int number, Assertions holding, Assertions undecided)
    {
        Instruction instruction = program[number];
        switch (instruction.Kind)
        {
            case InstructionKind.Fork:
                _pending.Push(instruction.Argument);
                return instruction.Next;
            case InstructionKind.Assert when ((Assertions)instruction.Argument & holding) != 0:
                return instruction.Next;
            case InstructionKind.Assert when ((Assertions)instruction.Argument & undecided) == 0:
                return Pending();
            case InstructionKind.Assert:
                HasAssertion = true;
                break;
            case InstructionKind.Match:
                HasMatch = true;
                break;
            default:
                break;
        }

        _waiting[Count++] = number;
        return Pending();
    }

    private int Pending() => _pending.Count > 0 ? _pending.Pop() : -1;
}
