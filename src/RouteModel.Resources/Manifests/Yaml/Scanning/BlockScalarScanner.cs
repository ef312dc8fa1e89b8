using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Text after <c>|</c> or <c>&gt;</c>.</summary>
internal static class BlockScalarScanner
{
    /// <param name="input">Stands at the indicator.</param>
    /// <param name="parentIndent">The column of the block around it, -1 at the root.</param>
    public static Scalar Scan(YamlInput input, int parentIndent)
    {
        Mark start = input.Mark;
        bool folded = input.Current == '>';
        input.Skip();
        (char chomping, int increment) = TakeHeader(input, start);
        int indent = increment > 0 ? Math.Max(parentIndent, 0) + increment : 0;
        var text = new StringBuilder();
        var blankLines = new StringBuilder();
        char? lineEnd = null;
        bool afterIndentedLine = false;
        Mark end = TakeBlankLines(input, blankLines, ref indent, parentIndent, start);
        while (input.Column == indent && input.Current != YamlInput.End)
        {
            bool indentedLine = YamlCharacters.IsBlank(input.Current);
            if (folded && lineEnd == '\n' && !afterIndentedLine && !indentedLine)
            {
                text.Append(blankLines.Length == 0 ? " " : "");
            }
            else
            {
                text.Append(lineEnd);
            }

            text.Append(blankLines);
            blankLines.Clear();
            afterIndentedLine = indentedLine;
            int length = input.Rest.IndexOfAny(YamlCharacters.LineEnds);
            text.Append(input.Take(length < 0 ? input.Rest.Length : length));
            lineEnd = YamlCharacters.IsLineEnd(input.Current) ? input.TakeLineEnd() : null;
            end = TakeBlankLines(input, blankLines, ref indent, parentIndent, start);
        }

        text.Append(chomping == '-' ? null : lineEnd).Append(chomping == '+' ? blankLines : null);
        return new Scalar(text.ToString(), folded ? ScalarStyle.Folded : ScalarStyle.Literal, start, end);
    }

    private static (char Chomping, int Increment) TakeHeader(YamlInput input, Mark start)
    {
        char chomping = ' ';
        int increment = 0;
        for (int i = 0; i < 2; i++)
        {
            if (input.Current is '+' or '-' && chomping == ' ')
            {
                chomping = input.Take(1)[0];
            }
            else if (char.IsAsciiDigit(input.Current) && increment == 0)
            {
                increment = input.Current - '0';
                if (increment == 0)
                {
                    throw new YamlFaultException(YamlFaultStage.Scanner, "found an indentation indicator equal to 0", input.Mark, start);
                }

                input.Skip();
            }
        }

        input.SkipBlanks();
        if (input.Current == '#')
        {
            input.SkipToLineEnd();
        }

        if (!YamlCharacters.IsLineEndOrEnd(input.Current))
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected comment or line break", input.Mark);
        }

        if (input.Current != YamlInput.End)
        {
            input.TakeLineEnd();
        }

        return (chomping, increment);
    }

    /// <summary>Takes indentation and empty lines; where no indentation is known yet, the deepest of these lines decides.</summary>
    private static Mark TakeBlankLines(YamlInput input, StringBuilder blankLines, ref int indent, int parentIndent, Mark start)
    {
        int deepest = 0;
        Mark end = input.Mark;
        while (true)
        {
            while ((indent == 0 || input.Column < indent) && input.Current == ' ')
            {
                input.Skip();
            }

            deepest = Math.Max(deepest, input.Column);
            if ((indent == 0 || input.Column < indent) && input.Current == '\t')
            {
                throw new YamlFaultException(
                    YamlFaultStage.Scanner, "found a tab character where an indentation space is expected", input.Mark, input.Mark);
            }

            if (!YamlCharacters.IsLineEnd(input.Current))
            {
                break;
            }

            blankLines.Append(input.TakeLineEnd());
            end = input.Mark;
        }

        indent = indent != 0 ? indent : Math.Max(deepest, Math.Max(parentIndent + 1, 1));
        return end;
    }
}
