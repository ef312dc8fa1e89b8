using System.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Blanks and line ends between two pieces of plain or quoted text, and what folding makes of them.</summary>
internal sealed class LineFolding
{
    private StringBuilder? blanks;
    private StringBuilder? furtherLineEnds;
    private char? firstLineEnd;

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
                (blanks ??= new StringBuilder()).Append(input.Take(1));
            }
        }
        else if (HasLineEnd)
        {
            (furtherLineEnds ??= new StringBuilder()).Append(input.TakeLineEnd());
        }
        else
        {
            blanks?.Clear();
            firstLineEnd = input.TakeLineEnd();
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
            text.Append(blanks);
        }
        else if (firstLineEnd != '\n')
        {
            text.Append(firstLineEnd).Append(furtherLineEnds);
        }
        else if (furtherLineEnds is null or { Length: 0 })
        {
            text.Append(' ');
        }
        else
        {
            text.Append(furtherLineEnds);
        }

        blanks?.Clear();
        furtherLineEnds?.Clear();
        firstLineEnd = null;
        HasLineEnd = false;
    }
}
