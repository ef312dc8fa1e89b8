namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The format <c>byte</c>: base64 of the standard alphabet with its padding, at least one group.</summary>
internal static class Base64Format
{
    public static bool IsBase64(string text) => IsBase64(text.AsSpan());

    public static bool IsBase64(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text.Length % 4 != 0)
        {
            return false;
        }

        int padding = text.EndsWith("==") ? 2 : text[^1] == '=' ? 1 : 0;
        foreach (char c in text[..^padding])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
