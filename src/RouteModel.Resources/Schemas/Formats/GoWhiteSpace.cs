namespace RouteModel.Resources.Schemas.Formats;

/// <summary>What Go's regular expressions call white space.</summary>
internal static class GoWhiteSpace
{
    public static bool Contains(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\n\f\r");
}
