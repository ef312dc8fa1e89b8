using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Reading;

/// <summary>
/// Finds the place in a file of a character of a scalar, whatever the style: plain, quoted, literal or folded. The scalar is read again with the
/// place of each character; where the result is not the scalar's text the scalar's own place is given instead of a wrong one.
/// </summary>
internal sealed class ScalarPositions
{
    private readonly string _file;
    private readonly YamlScalar _scalar;

    /// <summary>By character of the text: where it stands in the file; <see langword="null"/> if it could not be told.</summary>
    private readonly IReadOnlyList<int>? _places;

    /// <param name="file">The text of the file.</param>
    /// <param name="scalar">A scalar of it.</param>
    public ScalarPositions(string file, YamlScalar scalar)
    {
        _file = file;
        _scalar = scalar;
        _places = new ScalarScanner(file, scalar.Location.Start, scalar.Text).Scan();
    }

    /// <summary>The place of a code point of the text; the end of the text is the place behind its last character.</summary>
    public LocationSpec At(int codePoint)
    {
        int index = 0;
        for (int left = codePoint; left > 0 && index < _scalar.Text.Length; left--)
        {
            index += char.IsHighSurrogate(_scalar.Text[index]) && index + 1 < _scalar.Text.Length && char.IsLowSurrogate(_scalar.Text[index + 1]) ? 2 : 1;
        }

        if (_places is null || codePoint < 0 || _scalar.Text.Length == 0)
        {
            return _scalar.Location;
        }

        int place = index < _places.Count ? _places[index] : _places[_places.Count - 1] + 1;
        return ToLocation(place, index < _places.Count ? 1 : 0);
    }

    private LocationSpec ToLocation(int place, int length)
    {
        LocationSpec start = _scalar.Location;
        int line = start.Line;
        int lineStart = start.Start - start.Column;
        for (int i = start.Start; i < place && i < _file.Length; i++)
        {
            if (_file[i] == '\n' || (_file[i] == '\r' && !(i + 1 < _file.Length && _file[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new LocationSpec(start.Path, place, length, line, place - lineStart);
    }
}
