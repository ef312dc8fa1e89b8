namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Go's strict reading of the standard base64 alphabet: padding required, CR and LF ignored, nothing else tolerated.</summary>
internal static class GoBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        string compact = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        bytes = new byte[(compact.Length / 4 * 3) + 3];
        if (compact.AsSpan().ContainsAny(" \t\f\v") || compact.Length % 4 != 0)
        {
            return false;
        }

        // .NET wants the unused bits behind the last byte to be zero; Go does not look at them.
        bool ok = Convert.TryFromBase64String(ClearUnusedBits(compact), bytes, out int written);
        Array.Resize(ref bytes, ok ? written : 0);
        return ok;
    }

    private static string ClearUnusedBits(string compact)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int padding = compact.EndsWith("==", StringComparison.Ordinal) ? 2 : compact.EndsWith('=') ? 1 : 0;
        int last = compact.Length - padding - 1;
        int value = padding > 0 && last >= 0 ? Alphabet.IndexOf(compact[last], StringComparison.Ordinal) : -1;
        if (value < 0)
        {
            return compact;
        }

        int mask = padding == 2 ? 0x30 : 0x3C;
        return string.Concat(compact.AsSpan(0, last), [Alphabet[value & mask]], compact.AsSpan(last + 1));
    }
}
