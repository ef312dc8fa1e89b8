using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using RouteModel.Resources.Text.Re2.Automata;
using RouteModel.Resources.Text.Re2.Matching;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2;

/// <summary>
/// A regular expression of RE2, the language of CRD patterns, of CEL's <c>matches</c> and of Skipper: same syntax, same matches and same errors as
/// Go's package <c>regexp</c>, with the tables of Unicode 15.0. Immutable, and safe for any number of threads.
/// </summary>
/// <remarks>
/// <para>Nothing backtracks. <see cref="IsMatch"/> takes time linear in the text, by an automaton that is built as texts ask for it and kept up to a
/// bound of a megabyte; beyond it, and in <see cref="Find"/>, time is linear in the text times the size of the pattern. Memory is linear in
/// the size of the pattern, counted repetitions written out, and never depends on the text.</para>
/// <para>The unit is the code point. A lone surrogate, in pattern or text, counts as U+FFFD, which is what UTF-8 would make of it.</para>
/// <para>Go compares long literals repeated many times with its limit of size later than this does: such a pattern may be refused here.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Re2Regex
{
    private readonly Re2Program _program;
    private readonly Lazy<LazyAutomaton?> _automaton;
    private readonly Lazy<Re2Program> _groupProgram;
    private PikeSearch? _spareSearch;
    private SubsetSimulation? _spareSimulation;

    private Re2Regex(string pattern, Re2Node node, IReadOnlyList<string?> groupNames)
    {
        Pattern = pattern;
        GroupNames = groupNames;
        Re2Program program = _program = Re2Program.Compile(node);
        _groupProgram = new Lazy<Re2Program>(() => Re2Program.Compile(node, savesGroups: true));
        _automaton = new Lazy<LazyAutomaton?>(() => LazyAutomaton.Create(program));
    }

    /// <summary>Gets the pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>The names of the groups that capture, from group 1; <see langword="null"/> for one without a name. A name may be there twice.</summary>
    internal IReadOnlyList<string?> GroupNames { get; }

    /// <summary>Compiles a pattern that is known to be one.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The regular expression.</returns>
    /// <exception cref="ArgumentException">The pattern is refused; the message is Go's.</exception>
    public static Re2Regex Parse(string pattern) =>
        TryParse(pattern, out Re2Regex? regex, out string? error) ? regex : throw new ArgumentException(error, nameof(pattern));

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="regex">The regular expression.</param>
    /// <param name="error">What Go's <c>regexp.Compile</c> says of a pattern that it refuses: <c>error parsing regexp: missing closing ]: `[a`</c>.</param>
    /// <returns>Whether the pattern is a regular expression within RE2's limits: repetition counts up to 1000, also multiplied where they are
    /// nested, 1000 levels of groups and repetitions, about three million instructions.</returns>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Re2Regex? regex, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Re2Node? node = Re2Parser.Parse(pattern, out IReadOnlyList<string?> groupNames, out error);
        regex = node is null ? null : new Re2Regex(pattern, node, groupNames);
        return regex is not null;
    }

    /// <summary>Whether the pattern is found anywhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether there is a match.</returns>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (_automaton.Value is { } automaton)
        {
            return automaton.IsMatch(text);
        }

        SubsetSimulation simulation = Interlocked.Exchange(ref _spareSimulation, null) ?? new SubsetSimulation(_program);
        bool isMatch = simulation.IsMatch(text);
        _spareSimulation = simulation;
        return isMatch;
    }

    /// <summary>Finds the leftmost match; of several that begin there, the one that Go and Perl prefer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin; what stands before it still counts for <c>^</c> and <c>\b</c>.</param>
    /// <param name="index">Where the match begins, in UTF-16 units.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    /// <returns>Whether there is a match.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is not within the text.</exception>
    public bool Find(ReadOnlySpan<char> text, int start, out int index, out int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, text.Length);
        PikeSearch search = Interlocked.Exchange(ref _spareSearch, null) ?? new PikeSearch(_program);
        bool found = search.TryFind(text, start, out index, out length);
        _spareSearch = search;
        return found;
    }

    /// <summary>Finds the matches that do not overlap, from the left, as Go's <c>FindAllString</c> does: an empty match right behind a match is
    /// none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most matches to find; a negative number for all.</param>
    /// <returns>Where the matches begin and how long they are, in UTF-16 units.</returns>
    public IReadOnlyList<(int Index, int Length)> FindAll(ReadOnlySpan<char> text, int limit)
    {
        var matches = new List<(int Index, int Length)>();
        int lastEnd = -1;
        for (int place = 0; matches.Count != limit && place <= text.Length && Find(text, place, out int index, out int length);)
        {
            int end = index + length;
            if (end > place)
            {
                place = end;
            }
            else
            {
                int width = 1;
                _ = place < text.Length ? CodePointReader.Read(text, place, out width) : 0;
                place += width;
            }

            if (length > 0 || index != lastEnd)
            {
                matches.Add((index, length));
            }

            lastEnd = end;
        }

        return matches;
    }

    /// <summary>Replaces every match as Go's <c>ReplaceAllString</c> does: an empty match right behind a match is none.</summary>
    /// <param name="text">The text; lone surrogates in it are left as they are.</param>
    /// <param name="replace">Appends what a match becomes; it is given the bounds of the match and of its groups, two each, -1 for a group that took
    /// no part.</param>
    internal string ReplaceAll(string text, Action<StringBuilder, int[]> replace)
    {
        var search = new GroupSearch(_groupProgram.Value, GroupNames.Count);
        var result = new StringBuilder();
        int lastEnd = 0;
        for (int place = 0; place <= text.Length && search.Find(text, place) is { } bounds;)
        {
            result.Append(text, lastEnd, bounds[0] - lastEnd);
            if (bounds[1] > lastEnd || bounds[0] == 0)
            {
                replace(result, bounds);
            }

            lastEnd = bounds[1];
            if (lastEnd > place)
            {
                place = lastEnd;
            }
            else
            {
                int width = 1;
                _ = place < text.Length ? CodePointReader.Read(text, place, out width) : 0;
                place += width;
            }
        }

        return result.Append(text, lastEnd, text.Length - lastEnd).ToString();
    }
}
