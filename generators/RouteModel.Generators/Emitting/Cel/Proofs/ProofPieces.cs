using System.Globalization;
using System.Text.RegularExpressions;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The pieces of all proofs of one resource. In code a mark stands for each, made of characters that no C# has; equal pieces have equal marks.</summary>
internal sealed class ProofPieces
{
    private static readonly Regex s_mark = new("\u0001([0-9]+)\u0002", RegexOptions.CultureInvariant);
    private static readonly Regex s_marks = new("^\u0001[0-9]+\u0002( && \u0001[0-9]+\u0002)*$", RegexOptions.CultureInvariant);

    private readonly List<ProofPiece> _pieces = [];
    private readonly Dictionary<ProofPiece, string> _marks = [];
    private readonly Dictionary<ProofPiece, Func<string>> _loops = [];

    /// <summary>The mark of a piece.</summary>
    public string Mark(ProofPiece piece)
    {
        if (!_marks.TryGetValue(piece, out string? mark))
        {
            mark = $"\u0001{CSharpText.Literal(_pieces.Count)}\u0002";
            _marks.Add(piece, mark);
            _pieces.Add(piece);
        }

        return mark;
    }

    /// <summary>The mark of a tally.</summary>
    /// <param name="piece">The tally.</param>
    /// <param name="loop">Makes a loop of its own for it.</param>
    public string Mark(TallyPiece piece, Func<string> loop)
    {
        _loops[piece] = loop;
        return Mark(piece);
    }

    /// <summary>Code in which the marks of values are the only ones left; tallies become loops of their own.</summary>
    public string Expand(string code) => Write(code, piece => piece switch
    {
        AbsencePiece absence => AbsencePiece.Test(absence.Text, absence.Part),
        TallyPiece tally => Expand(_loops[tally]()),
        _ => null,
    });

    /// <summary>The pieces that code mentions, each as often as it is mentioned.</summary>
    public IEnumerable<ProofPiece> In(string code) => s_mark.Matches(code).Cast<Match>().Select(Piece);

    /// <summary>The pieces of which code is the conjunction; <see langword="null"/> if it is anything else.</summary>
    public IReadOnlyList<ProofPiece>? Conjunction(string code) => s_marks.IsMatch(code) ? [.. In(code)] : null;

    /// <summary>Code with some pieces written down; those for which there is nothing yet stay marks.</summary>
    public string Write(string code, Func<ProofPiece, string?> write) => s_mark.Replace(code, match => write(Piece(match)) ?? match.Value);

    private ProofPiece Piece(Match mark) => _pieces[int.Parse(mark.Groups[1].Value, CultureInfo.InvariantCulture)];
}
