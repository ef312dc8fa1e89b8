using RouteModel.Resources.Text.Re2.Automata;

namespace RouteModel.Resources.Text.Re2.Matching;

/// <summary>
/// Finds the leftmost match, and of those beginning there the one that a backtracking search would find first, in one pass: all ways are followed
/// at once, in the order of preference (Pike, "The text editor sam", 1987). Linear in the text times the pattern. Not safe for threads.
/// </summary>
internal sealed class PikeSearch(Re2Program program)
{
    private readonly SparseSet _visited = new(program.Count);
    private readonly Stack<int> _pending = new();
    private Threads _current = new(program.Count);
    private Threads _next = new(program.Count);

    public bool TryFind(ReadOnlySpan<char> text, int start, out int index, out int length)
    {
        index = -1;
        length = 0;
        Neighbor left = start == 0 ? Neighbor.Nothing : Surroundings.Of(text[start - 1]);
        _current.Clear();
        for (int place = start; ;)
        {
            int width = 0;
            int codePoint = place < text.Length ? CodePointReader.Read(text, place, out width) : -1;
            Neighbor right = Surroundings.Of(codePoint);
            Assertions holding = Surroundings.Between(left, right);
            bool mayBegin = index < 0 && (place == 0 || !program.IsAnchoredAtStart);
            if (_current.Count == 0 && !mayBegin)
            {
                break;
            }

            _visited.Clear();
            _next.Clear();
            bool isCut = false;
            for (int i = 0; i < _current.Count && !isCut; i++)
            {
                isCut = Follow(_current.Instruction(i), _current.Begin(i), codePoint, holding);
                if (isCut)
                {
                    index = _current.Begin(i);
                    length = place - index;
                }
            }

            if (mayBegin && !isCut && Follow(program.Start, place, codePoint, holding))
            {
                index = place;
                length = 0;
            }

            if (codePoint < 0)
            {
                break;
            }

            (_current, _next) = (_next, _current);
            left = right;
            place += width;
        }

        return index >= 0;
    }

    /// <summary>Follows one way up to the next code point; whether it comes to a match, which cuts off everything that is preferred less.</summary>
    private bool Follow(int from, int begin, int codePoint, Assertions holding)
    {
        _pending.Clear();
        _pending.Push(from);
        while (_pending.Count > 0)
        {
            int number = _pending.Pop();
            if (!_visited.Add(number))
            {
                continue;
            }

            Instruction instruction = program[number];
            switch (instruction.Kind)
            {
                case InstructionKind.Match:
                    return true;
                case InstructionKind.Fork:
                    _pending.Push(instruction.Argument);
                    _pending.Push(instruction.Next);
                    break;
                case InstructionKind.Assert when ((Assertions)instruction.Argument & holding) != 0:
                    _pending.Push(instruction.Next);
                    break;
                default:
                    if (program.Takes(instruction, codePoint))
                    {
                        _next.Add(instruction.Next, begin);
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>Ways in the order of preference: where each goes on, and where it began.</summary>
    private sealed class Threads(int capacity)
    {
        private readonly int[] _instructions = new int[capacity];
        private readonly int[] _begins = new int[capacity];

        public int Count { get; private set; }

        public int Instruction(int number) => _instructions[number];

        public int Begin(int number) => _begins[number];

        public void Clear() => Count = 0;

        public void Add(int instruction, int begin)
        {
            _instructions[Count] = instruction;
            _begins[Count++] = begin;
        }
    }
}
