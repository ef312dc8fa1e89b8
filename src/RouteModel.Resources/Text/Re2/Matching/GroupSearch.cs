using RouteModel.Resources.Text.Re2.Automata;

namespace RouteModel.Resources.Text.Re2.Matching;

/// <summary>
/// As <see cref="PikeSearch"/>, and finds what the groups took. The bounds of groups belong to a way and are never changed, so ways share them until one
/// notes another. Linear in the text times the pattern times its groups.
/// </summary>
/// <param name="program">The pattern, compiled so that it saves groups.</param>
/// <param name="groups">The number of its groups.</param>
internal sealed class GroupSearch(Re2Program program, int groups)
{
    private readonly SparseSet _visited = new(program.Count);
    private readonly Stack<Way> _pending = new();
    private readonly int[] _none = Unset(groups);
    private List<Way> _current = [];
    private List<Way> _next = [];
    private int[]? _found;

    /// <summary>The bounds of the leftmost match from a place on, those of the whole first and then those of each group; null if there is none.</summary>
    public int[]? Find(string text, int start)
    {
        _found = null;
        _current.Clear();
        Neighbor left = start == 0 ? Neighbor.Nothing : Surroundings.Of(text[start - 1]);
        for (int place = start; ;)
        {
            int width = 0;
            int codePoint = place < text.Length ? CodePointReader.Read(text, place, out width) : -1;
            Neighbor right = Surroundings.Of(codePoint);
            bool mayBegin = _found is null && (place == 0 || !program.IsAnchoredAtStart);
            if (_current.Count == 0 && !mayBegin)
            {
                break;
            }

            Step(place, codePoint, Surroundings.Between(left, right), mayBegin);
            if (codePoint < 0)
            {
                break;
            }

            (_current, _next) = (_next, _current);
            left = right;
            place += width;
        }

        return _found;
    }

    private void Step(int place, int codePoint, Assertions holding, bool mayBegin)
    {
        _visited.Clear();
        _next.Clear();
        foreach (Way way in _current)
        {
            // A match cuts off all ways that are preferred less.
            if (Follow(way, place, codePoint, holding))
            {
                return;
            }
        }

        if (mayBegin)
        {
            Follow(new Way(program.Start, With(_none, 0, place)), place, codePoint, holding);
        }
    }

    private bool Follow(Way from, int place, int codePoint, Assertions holding)
    {
        _pending.Clear();
        _pending.Push(from);
        while (_pending.TryPop(out Way way))
        {
            if (!_visited.Add(way.Instruction))
            {
                continue;
            }

            Instruction instruction = program[way.Instruction];
            switch (instruction.Kind)
            {
                case InstructionKind.Match:
                    _found = With(way.Bounds, 1, place);
                    return true;
                case InstructionKind.Fork:
                    _pending.Push(way with { Instruction = instruction.Argument });
                    _pending.Push(way with { Instruction = instruction.Next });
                    break;
                case InstructionKind.Save:
                    _pending.Push(new Way(instruction.Next, With(way.Bounds, instruction.Argument, place)));
                    break;
                case InstructionKind.Assert when ((Assertions)instruction.Argument & holding) != 0:
                    _pending.Push(way with { Instruction = instruction.Next });
                    break;
                default:
                    if (program.Takes(instruction, codePoint))
                    {
                        _next.Add(way with { Instruction = instruction.Next });
                    }

                    break;
            }
        }

        return false;
    }

    private static int[] With(int[] bounds, int index, int place)
    {
        int[] changed = [.. bounds];
        changed[index] = place;
        return changed;
    }

    private static int[] Unset(int groups)
    {
        int[] bounds = new int[2 * (groups + 1)];
        bounds.AsSpan().Fill(-1);
        return bounds;
    }

    private readonly record struct Way(int Instruction, int[] Bounds);
}
