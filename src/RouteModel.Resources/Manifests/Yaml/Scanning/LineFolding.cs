using System.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Blanks and line ends between two pieces of plain or quoted text, and what folding makes of them.</summary>
internal struct LineFolding
{
    private StringBuilder? _blanks;
    private StringBuilder? _furtherLineEnds;
    private char? _firstLineEnd;

    public bool HasLineEnd { get; private set; }

    /// <summary>Takes one blank or line end.</summary>
    public void Take(YamlInput input)
    {
        if (YamlCharacters.IsBlank(input.Current))
        {
            if (HasLineEnd)
            {
                input.Skip();
            }
            else
            {
                (_blanks ??= new StringBuilder()).Append(input.Take(1));
            }
        }
        else if (HasLineEnd)
        {
            (_furtherLineEnds ??= new StringBuilder()).Append(input.TakeLineEnd());
        }
        else
        {
            _blanks?.Clear();
            _firstLineEnd = input.TakeLineEnd();
            HasLineEnd = true;
        }
    }

    /// <summary>Takes a line end that an escape has made nothing of; the blanks behind it vanish too.</summary>
    public void TakeEscapedLineEnd(YamlInput input)
    {
        input.TakeLineEnd();
        HasLineEnd = true;
    }

    /// <summary>Writes what was gathered and begins anew: one line end becomes a blank, of several the first vanishes; LS and PS stay.</summary>
    public void AppendTo(StringBuilder text)
    {
        if (!HasLineEnd)
        {
            text.Append(_blanks);
        }
        else if (_firstLineEnd != '\n')
        {
            text.Append(_firstLineEnd).Append(_furtherLineEnds);
        }
        else if (_furtherLineEnds is null or { Length: 0 })
        {
            text.Append(' ');
        }
        else
        {
            text.Append(_furtherLineEnds);
        }

        _blanks?.Clear();
        _furtherLineEnds?.Clear();
        _firstLineEnd = null;
        HasLineEnd = false;
    }
}
