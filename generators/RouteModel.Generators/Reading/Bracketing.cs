namespace RouteModel.Generators.Reading;

/// <summary>A bound that must be checked before parsing: the parser spends quadratic time and stack on nested flow brackets.</summary>
internal static class Bracketing
{
    /// <summary>
    /// Whether more brackets are open somewhere than allowed. Quotes and comments are not understood: a text that holds that many
    /// unmatched brackets in its prose is refused as well.
    /// </summary>
    public static bool ExceedsDepth(string text, int limit)
    {
        int depth = 0;
        foreach (char c in text)
        {
            if (c is '[' or '{')
            {
                if (++depth > limit)
                {
                    return true;
                }
            }
            else if (c is ']' or '}' && depth > 0)
            {
                depth--;
            }
        }

        return false;
    }
}
