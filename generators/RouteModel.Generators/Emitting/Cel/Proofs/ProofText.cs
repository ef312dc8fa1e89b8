namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Writes pieces down in the body of one method or loop: what is read twice from its variable is kept in a variable.</summary>
/// <param name="pieces">The pieces.</param>
/// <param name="root">The variable whose values may be kept.</param>
/// <param name="outer">The text around it, whose variables can be read too.</param>
internal sealed class ProofText(ProofPieces pieces, string root, ProofText? outer = null)
{
    private readonly List<LocalPiece> _kept = [];
    private readonly Dictionary<LocalPiece, string> _names = [];

    /// <summary>The declarations of the variables, each a line.</summary>
    public IEnumerable<string> Declarations => _kept.Select(piece => $"{piece.Type} {_names[piece]} = {CodeNesting.Bare(piece.Code)};");

    /// <summary>Decides what is kept: that of which the texts together read more than one.</summary>
    /// <param name="texts">All texts of the body.</param>
    /// <param name="taken">Names that are in use.</param>
    public ProofText Keep(IEnumerable<string> texts, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken.Concat(outer is null ? Enumerable.Empty<string>() : outer._names.Values), StringComparer.Ordinal);
        foreach (IGrouping<LocalPiece, LocalPiece> uses in texts.Select(pieces.Expand).SelectMany(pieces.In).OfType<LocalPiece>().Where(piece => piece.Root == root).GroupBy(static piece => piece))
        {
            if (uses.Count() > 1)
            {
                string name = uses.Key.Name;
                while (IsOfLoops(name) || !names.Add(name))
                {
                    name += "Value";
                }

                _kept.Add(uses.Key);
                _names.Add(uses.Key, name);
            }
        }

        return this;
    }

    /// <summary>Whether loops and pattern variables may have the name.</summary>
    private static bool IsOfLoops(string name) => name is "self" or "pair" or "member" || name.TrimEnd("0123456789".ToCharArray()) is "item" or "items" or "count" or "v";

    /// <summary>Code without marks.</summary>
    public string Write(string code) => pieces.Write(pieces.Expand(code), piece => piece is LocalPiece local ? NameOf(local) ?? local.Code : null);

    private string? NameOf(LocalPiece piece) => _names.TryGetValue(piece, out string? name) ? name : outer?.NameOf(piece);
}
