namespace RouteModel.Eskip.Syntax;

/// <summary>What stands between tokens.</summary>
internal static class EskipTrivia
{
    /// <summary>The comments of a stretch of blanks and comments.</summary>
    public static List<EskipTextSpan> Comments(ReadOnlySpan<byte> text, EskipTextSpan trivia)
    {
        var comments = new List<EskipTextSpan>();
        int at = trivia.Start;
        while (at < trivia.End && text[at..trivia.End].IndexOf("//"u8) is var step and >= 0)
        {
            at += step;
            int length = text[at..trivia.End].IndexOf((byte)'\n');
            int end = length < 0 ? trivia.End : at + length;
            comments.Add(new EskipTextSpan(at, end - at));
            at = end;
        }

        return comments;
    }
}
