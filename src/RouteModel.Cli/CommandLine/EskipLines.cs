using System.Text;
using RouteModel.Resources;

namespace RouteModel.Cli.CommandLine;

/// <summary>Turns offsets of UTF-8 into lines and columns. Offsets that ascend are found in one pass over the text.</summary>
internal sealed class EskipLines(byte[] utf8)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;
    private bool _endsInReturn;

    /// <summary>The place of an offset; the column counts UTF-16 units, as <see cref="SourcePosition"/> has it.</summary>
    public SourcePosition Locate(int offset)
    {
        if (offset < _offset)
        {
            _offset = 0;
            _line = 1;
            _column = 1;
            _endsInReturn = false;
        }

        foreach (char c in Encoding.UTF8.GetString(utf8, _offset, offset - _offset))
        {
            bool isSecondHalf = c == '\n' && _endsInReturn;
            _endsInReturn = c == '\r';
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                _line += isSecondHalf ? 0 : 1;
                _column = 1;
            }
            else
            {
                _column++;
            }
        }

        _offset = offset;
        return new SourcePosition(_line, _column);
    }
}
