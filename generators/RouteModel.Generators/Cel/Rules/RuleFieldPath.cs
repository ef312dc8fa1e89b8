using System.Globalization;
using System.Text;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>The <c>fieldPath</c> of a rule: <c>.a.b</c>, <c>['a']</c>, and keys of maps in both forms; no indexes of lists.</summary>
/// <remarks>apiextensions-apiserver: <c>ValidFieldPath</c> in <c>pkg/apiserver/schema/cel/validation.go</c>.</remarks>
internal sealed class RuleFieldPath
{
    private readonly string _text;
    private readonly StringBuilder _normalised = new();
    private SchemaNode? _schema;
    private int _position;

    private RuleFieldPath(string text, SchemaNode schema)
    {
        _text = text;
        _schema = schema;
    }

    /// <summary>The path as errors write it; <see langword="null"/> if it does not lead to a field.</summary>
    public static string? Normalise(string text, SchemaNode schema) => new RuleFieldPath(text, schema).Run();

    private string? Run()
    {
        while (Next() is { } token)
        {
            bool isStep = token switch
            {
                "." => Next() is { } name && Step(name),
                "[" => Next() is { Length: >= 2 } quoted && quoted[0] == '\'' && quoted[quoted.Length - 1] == '\''
                    && Unquote(quoted) is { } key && Step(key) && Next() == "]",
                _ => false,
            };
            if (!isStep)
            {
                return null;
            }
        }

        return _normalised.ToString();
    }

    private bool Step(string name)
    {
        if (_schema is null)
        {
            return false;
        }

        if (_schema.Properties.Count > 0)
        {
            _normalised.Append(_normalised.Length > 0 ? "." : "").Append(name);
            _schema = _schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema;
            return _schema is not null;
        }

        bool isMap = _schema.AdditionalSchema is not null || _schema.AdditionalFlag is not null;
        _normalised.Append('[').Append(name).Append(']');
        _schema = _schema.AdditionalSchema;
        return isMap;
    }

    /// <summary>A delimiter, a quoted text, or what reaches to the next delimiter; <see langword="null"/> at the end.</summary>
    private string? Next()
    {
        if (_position == _text.Length)
        {
            return null;
        }

        int start = _position;
        if (_text[start] is '.' or '[' or ']')
        {
            _position++;
        }
        else if (_text[start] == '\'')
        {
            _position++;
            while (_position < _text.Length && !(_text[_position] == '\'' && _text[_position - 1] != '\\'))
            {
                _position++;
            }

            _position = Math.Min(_position + 1, _text.Length);
        }
        else
        {
            while (_position < _text.Length && _text[_position] is not ('.' or '[' or ']'))
            {
                _position++;
            }
        }

        return _text.Substring(start, _position - start);
    }

    /// <summary>As Go unquotes a text in double quotes, after <c>\'</c> was made <c>'</c>.</summary>
    private static string? Unquote(string quoted)
    {
        string text = quoted.Substring(1, quoted.Length - 2).Replace("\\'", "'");
        var unquoted = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\n')
            {
                return null;
            }

            if (text[i] != '\\')
            {
                unquoted.Append(text[i]);
                continue;
            }

            if (++i == text.Length)
            {
                return null;
            }

            int simple = "abtnvfr\\\"".IndexOf(text[i]);
            if (simple >= 0)
            {
                unquoted.Append("\a\b\t\n\v\f\r\\\""[simple]);
                continue;
            }

            (int start, int length, NumberStyles style) = text[i] switch
            {
                'x' => (i + 1, 2, NumberStyles.AllowHexSpecifier),
                'u' => (i + 1, 4, NumberStyles.AllowHexSpecifier),
                'U' => (i + 1, 8, NumberStyles.AllowHexSpecifier),
                >= '0' and <= '7' => (i, 3, NumberStyles.None),
                _ => (0, 0, NumberStyles.None),
            };
            if (length == 0 || start + length > text.Length || ReadCode(text.Substring(start, length), style) is not { } code)
            {
                return null;
            }

            unquoted.Append(code);
            i = start + length - 1;
        }

        return unquoted.ToString();
    }

    private static string? ReadCode(string digits, NumberStyles style)
    {
        int code = 0;
        if (style == NumberStyles.None)
        {
            if (digits.Any(digit => digit is < '0' or > '7'))
            {
                return null;
            }

            code = digits.Aggregate(0, (value, digit) => (value * 8) + (digit - '0'));
        }
        else if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out code) || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return null;
        }

        return char.ConvertFromUtf32(code);
    }
}
