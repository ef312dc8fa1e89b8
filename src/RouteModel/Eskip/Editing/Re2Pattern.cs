using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RouteModel.Eskip.Editing;

/// <summary>An RE2 pattern in .NET's syntax, for <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>. Every group gets its number as name.</summary>
internal sealed class Re2Pattern
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _at;
    private int _groups;
    private bool _isMultiline;
    private string? _error;

    private Re2Pattern(string source) => _source = source;

    /// <summary>The pattern for .NET.</summary>
    public string Text => _text.ToString();

    /// <summary>The numbers of the named groups.</summary>
    public IReadOnlyDictionary<string, int> GroupNames => _names;

    /// <summary>Translates a pattern; fails on what has no counterpart. What is no pattern at all may pass and be refused by .NET.</summary>
    public static bool TryTranslate(string source, [NotNullWhen(true)] out Re2Pattern? pattern, [NotNullWhen(false)] out string? error)
    {
        pattern = new Re2Pattern(source);
        while (pattern._at < source.Length && pattern._error is null)
        {
            pattern.TranslateNext();
        }

        error = pattern._error;
        return error is null;
    }

    private void TranslateNext()
    {
        char c = _source[_at];
        switch (c)
        {
            case '\\':
                TranslateEscape(isInClass: false);
                break;
            case '[':
                TranslateClass();
                break;
            case '(':
                TranslateGroup();
                break;
            case '$':
                _text.Append(_isMultiline ? "$" : "\\z");
                _at++;
                break;
            case '#' or ' ':
                _text.Append('\\').Append(c);
                _at++;
                break;
            default:
                _text.Append(c);
                _at++;
                break;
        }
    }

    private void TranslateGroup()
    {
        ReadOnlySpan<char> rest = _source.AsSpan(_at);
        if (!rest.StartsWith("(?"))
        {
            _text.Append(CultureInfo.InvariantCulture, $"(?<{++_groups}>");
            _at++;
            return;
        }

        int name = rest.StartsWith("(?P<") ? 4 : rest.StartsWith("(?<") ? 3 : 0;
        int end = name > 0 ? rest.IndexOf('>') : rest.IndexOfAny(':', ')');
        if (end < 0)
        {
            _error = "missing argument to a group: " + rest.ToString();
        }
        else if (name > 0)
        {
            if (end == name || rest[name..end].ContainsAnyExcept(NameCharacters)
                || !_names.TryAdd(rest[name..end].ToString(), _groups + 1))
            {
                _error = "invalid named capture: " + rest[..(end + 1)].ToString();
                return;
            }

            _text.Append(CultureInfo.InvariantCulture, $"(?<{++_groups}>");
            _at += end + 1;
        }
        else if (rest[2..end].ContainsAnyExcept("ims-"))
        {
            _error = "unsupported group: " + rest[..(end + 1)].ToString();
        }
        else
        {
            int minus = rest[2..end].IndexOf('-');
            ReadOnlySpan<char> on = minus < 0 ? rest[2..end] : rest.Slice(2, minus);
            _isMultiline |= on.Contains('m');
            _text.Append(rest[..(end + 1)]);
            _at += end + 1;
        }
    }

    private void TranslateClass()
    {
        _text.Append('[');
        _at++;
        if (_at < _source.Length && _source[_at] == '^')
        {
            _text.Append('^');
            _at++;
        }

        bool isFirst = true;
        while (_at < _source.Length && (_source[_at] != ']' || isFirst) && _error is null)
        {
            isFirst = false;
            TranslateClassItem();
        }

        if (_at >= _source.Length)
        {
            _error ??= "missing closing ]";
            return;
        }

        _text.Append(']');
        _at++;
    }

    private void TranslateClassItem()
    {
        ReadOnlySpan<char> rest = _source.AsSpan(_at);
        if (rest[0] == '\\')
        {
            TranslateEscape(isInClass: true);
        }
        else if (rest.StartsWith("[:") && rest.IndexOf(":]") is var end and > 0)
        {
            string name = rest[2..end].ToString();
            if (Re2Classes.Posix(name) is { } members)
            {
                _text.Append(members);
            }
            else
            {
                _error = $"unsupported character class: [:{name}:]";
            }

            _at += end + 2;
        }
        else
        {
            // A bracket begins a subtraction in .NET, and nothing in RE2.
            _text.Append(rest[0] is '[' or ']' ? "\\" : "").Append(rest[0]);
            _at++;
        }
    }

    private void TranslateEscape(bool isInClass)
    {
        if (_at + 1 == _source.Length)
        {
            _error = "trailing backslash at end of expression";
            return;
        }

        char letter = _source[_at + 1];
        ReadOnlySpan<char> rest = _source.AsSpan(_at + 2);
        _at += 2;
        if (Re2Classes.Perl(char.ToLowerInvariant(letter)) is { } members && char.IsAsciiLetter(letter))
        {
            bool isNegated = char.IsAsciiLetterUpper(letter);
            _error = isNegated && isInClass ? $"unsupported inside brackets: \\{letter}" : null;
            _text.Append(isInClass ? members : isNegated ? $"[^{members}]" : $"[{members}]");
        }
        else if (letter == 'x' && rest.StartsWith("{"))
        {
            AppendCodePoint(rest);
        }
        else if (letter is 'p' or 'P' && rest.Length > 0 && rest[0] != '{')
        {
            _text.Append('\\').Append(letter).Append('{').Append(rest[0]).Append('}');
            _at++;
        }
        else if (letter == 'Q' && !isInClass)
        {
            int end = rest.IndexOf("\\E");
            _text.Append(System.Text.RegularExpressions.Regex.Escape((end < 0 ? rest : rest[..end]).ToString()));
            _at = end < 0 ? _source.Length : _at + end + 2;
        }
        else if (char.IsAsciiLetterOrDigit(letter) && !"abBfnrtvAzxpP0".Contains(letter, StringComparison.Ordinal))
        {
            _error = $"invalid escape sequence: \\{letter}";
        }
        else
        {
            _text.Append('\\').Append(letter);
        }
    }

    private void AppendCodePoint(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('}');
        if (end < 0
            || !int.TryParse(rest[1..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            || !Rune.IsValid(code)
            || code > char.MaxValue)
        {
            _error = "unsupported escape sequence: \\x" + rest[..Math.Min(rest.Length, 12)].ToString();
            return;
        }

        _text.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}");
        _at += end + 1;
    }
}
