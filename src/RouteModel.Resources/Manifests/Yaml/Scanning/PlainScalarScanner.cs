using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Plain text, over one or several lines.</summary>
internal static class PlainScalarScanner
{
    /// <param name="input">Stands at the first character.</param>
    /// <param name="inFlow">Whether brackets, commas and question marks end the text.</param>
    /// <param name="indent">The column of the block around it; a line that begins no further right ends the text.</param>
    /// <param name="endedLine">Whether line ends were passed behind the text, so that a key may follow.</param>
    public static Scalar Scan(YamlInput input, bool inFlow, int indent, out bool endedLine)
    {
        Mark start = input.Mark;
        Mark end = start;
        string first = "";
        StringBuilder? text = null;
        var gap = new LineFolding();
        while (input.Current != '#' && !input.IsDocumentIndicator('-') && !input.IsDocumentIndicator('.'))
        {
            ReadOnlySpan<char> run = TakeRun(input, inFlow);
            if (first.Length == 0)
            {
                first = run.ToString();
            }
            else if (run.Length > 0)
            {
                text ??= new StringBuilder(first);
                gap.AppendTo(text);
                text.Append(run);
            }

            end = run.Length > 0 ? input.Mark : end;
            if (!TakeGap(input, ref gap, indent, start) || (!inFlow && input.Column <= indent))
            {
                break;
            }
        }

        endedLine = gap.HasLineEnd;
        return new Scalar(text?.ToString() ?? first, ScalarStyle.Plain, start, end);
    }

    private static ReadOnlySpan<char> TakeRun(YamlInput input, bool inFlow)
    {
        int length = RunLength(input.Rest, inFlow);
        if (length == input.Rest.Length)
        {
            // The input may end in a fault instead of an end.
            _ = input.Peek(length);
        }

        return input.Take(length);
    }

    private static int RunLength(ReadOnlySpan<char> rest, bool inFlow)
    {
        int length = 0;
        while (true)
        {
            int stop = rest[length..].IndexOfAny(inFlow ? YamlCharacters.FlowPlainStops : YamlCharacters.BlockPlainStops);
            if (stop < 0)
            {
                return rest.Length;
            }

            length += stop;
            bool isText = rest[length] == ':' && length + 1 < rest.Length && !YamlCharacters.IsBlankOrEnd(rest[length + 1]);
            if (!isText)
            {
                return length;
            }

            length++;
        }
    }

    private static bool TakeGap(YamlInput input, ref LineFolding gap, int indent, Mark start)
    {
        bool any = false;
        while (YamlCharacters.IsBlank(input.Current) || YamlCharacters.IsLineEnd(input.Current))
        {
            any = true;
            if (input.Current == '\t' && gap.HasLineEnd && input.Column <= indent)
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "found a tab character that violates indentation", input.Mark, input.Mark);
            }

            gap.Take(input);
        }

        return any;
    }
}
