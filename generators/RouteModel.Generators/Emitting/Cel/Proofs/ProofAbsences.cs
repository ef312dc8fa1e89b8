namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Strings that a text must not contain: those that begin alike are looked for at once, since hardly any text has even the beginning.</summary>
internal static class ProofAbsences
{
    /// <summary>Conditions in which the absence of constants is asked together.</summary>
    public static IReadOnlyList<string> Join(ProofPieces pieces, IReadOnlyList<string> conditions)
    {
        var joined = new List<string>();
        var absences = new Dictionary<(string Text, string Beginning), List<string>>();
        foreach (string condition in conditions)
        {
            if (pieces.Conjunction(condition) is not { } parts || !parts.All(static part => part is AbsencePiece))
            {
                joined.Add(condition);
                continue;
            }

            foreach (AbsencePiece absence in parts.Cast<AbsencePiece>())
            {
                (string Text, string) key = (absence.Text, absence.Part.Substring(0, Math.Min(absence.Part.Length, IsCommon(absence.Part[0]) ? 2 : 1)));
                if (!absences.TryGetValue(key, out List<string>? alike))
                {
                    absences.Add(key, alike = []);
                    joined.Add("");
                }

                alike.Add(absence.Part);
            }
        }

        // An empty condition keeps the place of the first string of those that begin alike.
        IEnumerator<string> asked = absences.Select(static alike => Condition(alike.Key.Text, alike.Key.Beginning, [.. alike.Value.Distinct()])).ToList().GetEnumerator();
        return [.. joined.Select(condition => condition.Length > 0 || !asked.MoveNext() ? condition : asked.Current)];
    }

    private static string Condition(string text, string beginning, string[] parts)
    {
        string none = AbsencePiece.Test(text, beginning);
        return parts.Contains(beginning) ? none
            : parts.Length == 1 ? AbsencePiece.Test(text, parts[0])
            : $"({none} || {string.Join(" && ", parts.Select(part => AbsencePiece.Test(text, part)))})";
    }

    /// <summary>Characters that most texts have, which alone do not tell much.</summary>
    private static bool IsCommon(char c) => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ' ';
}
