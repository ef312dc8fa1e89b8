using RouteModel.Resources.Text.Re2.Automata;

namespace RouteModel.Resources.Text.Re2.Matching;

/// <summary>
/// The deterministic automaton of a pattern, of which only the states that texts have led to exist. Safe for threads: states are only ever added,
/// under a lock. Once <see cref="MaxCells"/> are used up no state is added any more, and a text that leads elsewhere is simulated from there on.
/// </summary>
internal sealed class LazyAutomaton
{
    /// <summary>Classes of code points: each costs a cell in every state.</summary>
    private const int MaxClasses = 512;

    /// <summary>Transitions and instructions in all states together; a cell has up to 8 bytes.</summary>
    private const int MaxCells = 1 << 17;

    private readonly Re2Program _program;
    private readonly CodePointClasses _classes;
    private readonly ushort[] _asciiClasses = new ushort[128];
    private readonly object _growing = new();
    private readonly SubsetConstruction _construction;
    private readonly Dictionary<SubsetState, Node> _nodes = [];
    private readonly Node _start;
    private SubsetSimulation? _spare;
    private int _cells;

    private LazyAutomaton(Re2Program program, CodePointClasses classes)
    {
        _program = program;
        _classes = classes;
        for (int c = 0; c < _asciiClasses.Length; c++)
        {
            _asciiClasses[c] = (ushort)classes.ClassOf(c);
        }

        _construction = new SubsetConstruction(program);
        _start = NodeOf(_construction.Start());
    }

    /// <summary>The automaton of a program; <see langword="null"/> if it tells too many classes of code points apart.</summary>
    public static LazyAutomaton? Create(Re2Program program) =>
        CodePointClasses.Divide(program, MaxClasses) is { } classes ? new LazyAutomaton(program, classes) : null;

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        Node node = _start;
        for (int place = 0; place < text.Length && !node.IsFinal;)
        {
            int codePointClass;
            int width = 1;
            char c = text[place];
            if (c < _asciiClasses.Length)
            {
                codePointClass = _asciiClasses[c];
            }
            else
            {
                codePointClass = _classes.ClassOf(CodePointReader.Read(text, place, out width));
            }

            if ((Volatile.Read(ref node.Next[codePointClass]) ?? Grow(node, codePointClass)) is not { } next)
            {
                return Simulate(node, text[place..]);
            }

            node = next;
            place += width;
        }

        return AcceptsAtEnd(node);
    }

    private Node? Grow(Node node, int codePointClass)
    {
        lock (_growing)
        {
            if (_cells > MaxCells)
            {
                return null;
            }

            Node next = NodeOf(_construction.Step(node.State, _classes.Representative(codePointClass)));
            Volatile.Write(ref node.Next[codePointClass], next);
            return next;
        }
    }

    private Node NodeOf(SubsetState state)
    {
        if (!_nodes.TryGetValue(state, out Node? node))
        {
            node = new Node(state, _classes.Count);
            _nodes.Add(state, node);
            _cells += _classes.Count + state.Instructions.Length;
        }

        return node;
    }

    private bool AcceptsAtEnd(Node node)
    {
        if (node.AcceptsAtEnd is { } known)
        {
            return known;
        }

        lock (_growing)
        {
            bool accepts = _construction.AcceptsAtEnd(node.State);
            node.AcceptsAtEnd = accepts;
            return accepts;
        }
    }

    private bool Simulate(Node from, ReadOnlySpan<char> rest)
    {
        SubsetSimulation simulation = Interlocked.Exchange(ref _spare, null) ?? new SubsetSimulation(_program);
        bool isMatch = simulation.IsMatch(from.State, rest);
        _spare = simulation;
        return isMatch;
    }

    /// <summary>A state and the nodes that are known to follow it, by class.</summary>
    private sealed class Node(SubsetState state, int classCount)
    {
        public SubsetState State { get; } = state;

        public bool IsFinal { get; } = ReferenceEquals(state, SubsetState.Accept) || ReferenceEquals(state, SubsetState.Reject);

        public Node?[] Next { get; } = new Node?[classCount];

        public bool? AcceptsAtEnd { get; set; }
    }
}
