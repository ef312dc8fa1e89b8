namespace RouteModel.Resources.Schemas.Formats;

/// <summary>What Go's regular expressions call white space.</summary>
internal static class GoText
{
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    public static ReadOnlySpan<char> TrimSpace(ReadOnlySpan<char> text) => text.Trim(" \t\n\f\r");
}
