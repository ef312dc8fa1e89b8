using System.Text.RegularExpressions;

namespace RouteModel.RouteGroups;

/// <summary>Regular expressions of the operator's options.</summary>
/// <remarks>
/// Skipper's are RE2; here it is the syntax that RE2 and .NET share, matched in linear time. Two things differ: <c>$</c> matches before a last line
/// break as well, and <c>\d</c>, <c>\w</c>, <c>\s</c> and <c>\b</c> know all of Unicode.
/// </remarks>
internal static class OptionExpression
{
    /// <exception cref="ArgumentException">It is no regular expression, or one that cannot be matched in linear time.</exception>
    public static Regex Compile(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException reason)
        {
            throw new ArgumentException(reason.Message, nameof(expression), reason);
        }
    }
}
