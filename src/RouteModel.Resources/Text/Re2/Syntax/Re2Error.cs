namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>What can be wrong with a pattern, in the words of Go's package <c>regexp/syntax</c>.</summary>
internal static class Re2Error
{
    public const string InvalidCharRange = "invalid character class range";
    public const string InvalidEscape = "invalid escape sequence";
    public const string InvalidNamedCapture = "invalid named capture";
    public const string InvalidPerlOperator = "invalid or unsupported Perl syntax";
    public const string InvalidRepeatOperator = "invalid nested repetition operator";
    public const string InvalidRepeatSize = "invalid repeat count";
    public const string MissingBracket = "missing closing ]";
    public const string MissingParen = "missing closing )";
    public const string MissingRepeatArgument = "missing argument to repetition operator";
    public const string TrailingBackslash = "trailing backslash at end of expression";
    public const string UnexpectedParen = "unexpected )";
    public const string NestingDepth = "expression nests too deeply";
    public const string Large = "expression too large";

    /// <summary>The error of <c>regexp.Compile</c>.</summary>
    public static string Text(string code, string expression) => $"error parsing regexp: {code}: `{expression}`";
}
