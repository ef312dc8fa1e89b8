using System.Buffers;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The character classes of YAML 1.1 as go-yaml draws them.</summary>
internal static class YamlCharacters
{
    /// <summary>CR, LF, NEL, LS and PS.</summary>
    public static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    /// <summary>Where a run of block plain text has to be looked at more closely.</summary>
    public static readonly SearchValues<char> BlockPlainStops = SearchValues.Create(" \t\r\n\u0085\u2028\u2029:");

    /// <summary>Where a run of flow plain text has to be looked at more closely.</summary>
    public static readonly SearchValues<char> FlowPlainStops = SearchValues.Create(" \t\r\n\u0085\u2028\u2029:,?[]{}");

    /// <summary>Where a run of single-quoted text has to be looked at more closely.</summary>
    public static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create(" \t\r\n\u0085\u2028\u2029'");

    /// <summary>Where a run of double-quoted text has to be looked at more closely.</summary>
    public static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create(" \t\r\n\u0085\u2028\u2029\"\\");

    /// <summary>What single-quoted text cannot hold as it is.</summary>
    public static readonly SearchValues<char> SingleQuotedSpecials = SearchValues.Create("\r\n\u0085\u2028\u2029'");

    /// <summary>What double-quoted text cannot hold as it is.</summary>
    public static readonly SearchValues<char> DoubleQuotedSpecials = SearchValues.Create("\r\n\u0085\u2028\u2029\"\\");

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsLineEndOrEnd(char c) => IsLineEnd(c) || c == YamlInput.End;

    public static bool IsBlankOrEnd(char c) => IsBlank(c) || IsLineEndOrEnd(c);

    /// <summary>Characters of anchors, tag handles and directive names.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
