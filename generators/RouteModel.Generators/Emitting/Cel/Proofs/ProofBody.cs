using System.Text;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The body of the method that proves rules: what several rules count of one list is counted in one loop.</summary>
internal sealed class ProofBody
{
    private const string Self = "self";
    private const string Indent = "    ";

    private readonly ProofPieces _pieces;
    private readonly IReadOnlyList<ProofStep> _steps;
    private readonly Dictionary<(string Range, string Test), string> _counts = [];
    private readonly Dictionary<string, TallyPiece> _loops = [];
    private readonly ProofText _text;

    public ProofBody(ProofPieces pieces, IReadOnlyList<ProofStep> steps)
    {
        _pieces = pieces;
        _steps = [.. steps.Select(step => step with { Conditions = ProofAbsences.Join(pieces, step.Conditions) })];
        foreach (IGrouping<string, TallyPiece> tallies in _steps.SelectMany(static step => step.Codes).SelectMany(pieces.In).OfType<TallyPiece>().GroupBy(static tally => tally.Range).ToArray())
        {
            string[] tests = [.. tallies.Select(static tally => tally.Test).Distinct()];
            if (tests.Length > 1)
            {
                _loops.Add(tallies.Key, tallies.First());
                foreach (string test in tests)
                {
                    _counts.Add((tallies.Key, test), "count" + CSharpText.Literal(_counts.Count + 1));
                }
            }
        }

        _steps = [.. _steps.Select(step => step.Select(Counted))];
        string[] texts = [.. _steps.SelectMany(static step => step.Codes), .. _loops.Keys, .. _counts.Keys.Select(static count => count.Test)];
        _text = new ProofText(pieces, Self).Keep(texts, _counts.Values);
    }

    /// <summary>Whether one expression is all of it.</summary>
    public bool IsExpression => _steps.Count == 1 && _loops.Count == 0 && !_text.Declarations.Any();

    /// <summary>The expression.</summary>
    public string Expression => CodeNesting.Bare(_text.Write(_steps[0].Code));

    /// <summary>Whether the body stands for several rules.</summary>
    public bool IsOfMany => _steps.Count > 1;

    /// <summary>The statements, without the last that says yes.</summary>
    public string Statements => Write();

    private string Write()
    {
        var body = new StringBuilder();
        foreach (string declaration in _text.Declarations)
        {
            body.Append($"{Indent}{declaration}\n");
        }

        foreach (string count in _counts.Values)
        {
            body.Append($"{Indent}int {count} = 0;\n");
        }

        foreach (TallyPiece loop in _loops.Values)
        {
            body.Append(Loop(loop));
        }

        return body.Append(body.Length > 0 ? "\n" : "").Append(string.Join("\n", _steps.Select(Question))).ToString();
    }

    /// <summary>The rules as comments.</summary>
    public static string Comments(ProofStep step, string indent) =>
        string.Concat(step.Sources.SelectMany(static source => source.Replace("\r", "").Split('\n')).Select(line => $"{indent}// {line}".TrimEnd() + "\n"));

    private string Counted(string code) =>
        _pieces.Write(code, piece => piece is TallyPiece tally && _counts.TryGetValue((tally.Range, tally.Test), out string? count) ? count + tally.Question : null);

    private string Question(ProofStep step)
    {
        // Where a condition stands before, what is asked under it need not be asked otherwise.
        string all = $"!({CodeNesting.Bare(_text.Write(string.Join(" && ", step.Conditions)))})";
        string test = step.Refutation is not null ? CodeNesting.Bare(_text.Write(step.Refutation))
            : step.Guard is null ? all
            : $"{_text.Write(step.Guard)} && {all}";
        return $"{Comments(step, Indent)}{Indent}if ({test})\n    {{\n        return false;\n    }}\n";
    }

    private string Loop(TallyPiece tally)
    {
        string[] tests = [.. _counts.Keys.Where(count => count.Range == tally.Range).Select(static count => count.Test)];
        ProofText item = new ProofText(_pieces, tally.Item, _text).Keep(tests, _counts.Values);
        string? field = tally.Range.EndsWith("!", StringComparison.Ordinal) ? tally.Range.TrimEnd('!') : null;
        string items = field is null ? _text.Write(tally.Range) : "items" + CSharpText.Literal(_loops.Keys.ToList().IndexOf(tally.Range) + 1);
        string indent = field is null ? Indent : Indent + Indent;
        IEnumerable<string> parts =
        [
            string.Concat(item.Declarations.Select(declaration => $"{indent}{Indent}{declaration}\n")),
            .. tests.Select(test => $"{indent}{Indent}if ({CodeNesting.Bare(item.Write(test))})\n{indent}{Indent}{{\n{indent}{Indent}{Indent}{_counts[(tally.Range, test)]}++;\n{indent}{Indent}}}\n"),
        ];
        string loop = $"{indent}foreach ({tally.ItemType} {tally.Item} in {items})\n{indent}{{\n{string.Join("\n", parts.Where(static part => part.Length > 0))}{indent}}}\n";
        return field is null ? loop : $"\n{Indent}if ({field} is {{ }} {items})\n{Indent}{{\n{loop}{Indent}}}\n";
    }
}
