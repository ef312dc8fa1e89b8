using System.Globalization;

namespace RouteModel.Generators.Reading;

/// <summary>Reads one YAML scalar and keeps for each character where it came from.</summary>
/// <param name="file">The text of the file.</param>
/// <param name="start">Where the scalar starts.</param>
/// <param name="expected">The text that the scalar is known to have: it tells where the scalar ends.</param>
internal sealed class ScalarScanner(string file, int start, string expected)
{
    private readonly List<int> _places = [];
    private int _position = start;

    /// <summary>The places; <see langword="null"/> if the scalar does not read as expected.</summary>
    public IReadOnlyList<int>? Scan()
    {
        SkipProperties();
        if (_position >= file.Length)
        {
            return expected.Length == 0 ? _places : null;
        }

        bool isRead = file[_position] switch
        {
            '"' => ScanFlow('"'),
            '\'' => ScanFlow('\''),
            '|' or '>' => ScanBlock(),
            _ => ScanFlow('\0'),
        };
        return isRead && _places.Count == expected.Length ? _places : null;
    }

    /// <summary>An anchor and a tag may stand before the scalar.</summary>
    private void SkipProperties()
    {
        while (_position < file.Length && file[_position] is '&' or '!')
        {
            while (_position < file.Length && !char.IsWhiteSpace(file[_position]))
            {
                _position++;
            }

            while (_position < file.Length && char.IsWhiteSpace(file[_position]))
            {
                _position++;
            }
        }
    }

    /// <summary>Plain and quoted scalars: single line breaks are blanks, more of them are one less, and blanks around them do not count.</summary>
    private bool ScanFlow(char quote)
    {
        _position += quote == '\0' ? 0 : 1;
        while (_places.Count < expected.Length && _position < file.Length)
        {
            char c = file[_position];
            bool isRead = c switch
            {
                '\\' when quote == '"' => ScanEscape(),
                '\'' when quote == '\'' => Take("'", 2),
                ' ' or '\t' or '\r' or '\n' => ScanBlanks(),
                _ => Take(c.ToString(), 1),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    private bool ScanBlanks()
    {
        int end = _position;
        int breaks = 0;
        int lastBreak = _position;
        while (end < file.Length && file[end] is ' ' or '\t' or '\r' or '\n')
        {
            if (file[end] == '\n' || (file[end] == '\r' && !IsAt(end + 1, '\n')))
            {
                breaks++;
                lastBreak = end;
            }

            end++;
        }

        if (breaks == 0)
        {
            return Take(file[_position].ToString(), 1);
        }

        int place = _position;
        for (int i = 0; i < Math.Max(1, breaks - 1) && _places.Count < expected.Length; i++)
        {
            if (expected[_places.Count] != (breaks == 1 ? ' ' : '\n'))
            {
                return false;
            }

            _places.Add(breaks == 1 ? place : lastBreak);
        }

        _position = end;
        return true;
    }

    private bool ScanEscape()
    {
        if (_position + 1 >= file.Length)
        {
            return false;
        }

        char c = file[_position + 1];
        if (c is '\n' or '\r')
        {
            // An escaped line break joins the lines.
            _position += c == '\r' && IsAt(_position + 2, '\n') ? 3 : 2;
            while (_position < file.Length && file[_position] is ' ' or '\t')
            {
                _position++;
            }

            return true;
        }

        int digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            return _position + 2 + digits <= file.Length
                && int.TryParse(file.Substring(_position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                && code is >= 0 and <= 0x10FFFF
                && Take(code is < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code), 2 + digits);
        }

        const string Letters = "0abt\tnvfre \"/\\N_LP";
        const string Meanings = "\0\a\b\t\t\n\v\f\r\x1b \"/\\\u0085\u00a0\u2028\u2029";
        int index = Letters.IndexOf(c);
        return index >= 0 && Take(Meanings[index].ToString(), 2);
    }

    /// <summary>Literal and folded scalars: which characters are indentation follows from the text that must result.</summary>
    private bool ScanBlock()
    {
        bool isFolded = file[_position] == '>';
        int body = EndOfLine(_position);
        for (int indent = FirstIndent(body); indent >= 0; indent--)
        {
            _places.Clear();
            if (isFolded ? ScanFolded(body, indent) : ScanLiteral(body, indent))
            {
                return true;
            }
        }

        return false;
    }

    private bool ScanLiteral(int position, int indent)
    {
        while (_places.Count < expected.Length && position < file.Length)
        {
            int end = EndOfText(position);
            _position = Math.Min(position + indent, end);
            if (!TakeUntil(end) || !TakeBreak(end))
            {
                return false;
            }

            position = EndOfLine(position);
        }

        return _places.Count == expected.Length;
    }

    private bool ScanFolded(int position, int indent)
    {
        while (_places.Count < expected.Length && position < file.Length)
        {
            int end = EndOfText(position);
            _position = Math.Min(position + indent, end);
            bool isEmpty = _position == end;
            bool isIndented = !isEmpty && file[_position] is ' ' or '\t';
            if (!TakeUntil(end))
            {
                return false;
            }

            // Between two lines of text the break is a blank; before empty lines it is dropped, as each of these is a break itself.
            int next = EndOfLine(position);
            int nextEnd = next < file.Length ? EndOfText(next) : next;
            int nextText = Math.Min(next + indent, nextEnd);
            bool nextIsEmpty = nextText >= nextEnd;
            bool nextIsIndented = !nextIsEmpty && file[nextText] is ' ' or '\t';
            bool folds = !isEmpty && !isIndented && next < file.Length && !nextIsIndented;
            bool isTaken = !folds ? TakeBreak(end)
                : !nextIsEmpty ? TakeAt(' ', end)
                : TakeBeforeEmptyLines(next, indent, end);
            if (!isTaken)
            {
                return false;
            }

            position = next;
        }

        return _places.Count == expected.Length;
    }

    /// <summary>The break before empty lines is dropped when text without indentation follows them, and kept at the end or before indented text.</summary>
    private bool TakeBeforeEmptyLines(int position, int indent, int end)
    {
        while (position < file.Length)
        {
            int lineEnd = EndOfText(position);
            int text = Math.Min(position + indent, lineEnd);
            bool hasText = text < lineEnd;
            bool isOutside = hasText && text - position < indent;
            if (hasText)
            {
                return file[text] is ' ' or '\t' || isOutside ? TakeBreak(end) : true;
            }

            position = EndOfLine(position);
        }

        return TakeBreak(end);
    }

    private bool TakeUntil(int end)
    {
        while (_position < end && _places.Count < expected.Length)
        {
            if (!Take(file[_position].ToString(), 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeBreak(int place) => TakeAt('\n', place);

    private bool TakeAt(char c, int place)
    {
        if (_places.Count == expected.Length)
        {
            return true;
        }

        _places.Add(place);
        return expected[_places.Count - 1] == c;
    }

    private bool Take(string text, int length)
    {
        foreach (char c in text)
        {
            if (_places.Count == expected.Length || expected[_places.Count] != c)
            {
                return false;
            }

            _places.Add(_position);
        }

        _position += length;
        return true;
    }

    private int FirstIndent(int position)
    {
        for (; position < file.Length; position = EndOfLine(position))
        {
            int end = EndOfText(position);
            int text = position;
            while (text < end && file[text] == ' ')
            {
                text++;
            }

            if (text < end)
            {
                return text - position;
            }
        }

        return 0;
    }

    /// <summary>Where the text of a line ends, its break not counted.</summary>
    private int EndOfText(int position)
    {
        while (position < file.Length && file[position] is not ('\r' or '\n'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the next line starts.</summary>
    private int EndOfLine(int position)
    {
        position = EndOfText(position);
        return position >= file.Length ? position : position + (file[position] == '\r' && IsAt(position + 1, '\n') ? 2 : 1);
    }

    private bool IsAt(int position, char c) => position < file.Length && file[position] == c;
}
