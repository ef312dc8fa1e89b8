using RouteModel.Resources.Text.Re2;

namespace RouteModel.RouteGroups;

/// <summary>Regular expressions of the operator's options.</summary>
internal static class OptionExpression
{
    /// <exception cref="ArgumentException">It is no regular expression of RE2; the message says why in Go's words.</exception>
    public static Re2Regex Compile(string expression) =>
        Re2Regex.TryParse(expression, out Re2Regex? regex, out string? error) ? regex : throw new ArgumentException(error);
}
