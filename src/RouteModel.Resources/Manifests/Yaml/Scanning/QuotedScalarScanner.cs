using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Text in single or double quotes.</summary>
internal static class QuotedScalarScanner
{
    public static Scalar Scan(YamlInput input)
    {
        Mark start = input.Mark;
        char quote = input.Current;
        input.Skip();
        ScalarStyle style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        if (TryTakeSimple(input, quote) is { } simple)
        {
            return new Scalar(simple, style, start, input.Mark);
        }

        var text = new StringBuilder();
        var gap = new LineFolding();
        while (true)
        {
            if (input.IsDocumentIndicator('-') || input.IsDocumentIndicator('.'))
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "found unexpected document indicator", input.Mark, start);
            }

            if (input.Current == YamlInput.End)
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "found unexpected end of stream", input.Mark, start);
            }

            TakeText(input, quote, text, ref gap);
            if (input.Current == quote)
            {
                break;
            }

            while (YamlCharacters.IsBlank(input.Current) || YamlCharacters.IsLineEnd(input.Current))
            {
                gap.Take(input);
            }

            gap.AppendTo(text);
        }

        input.Skip();
        return new Scalar(text.ToString(), style, start, input.Mark);
    }

    /// <summary>Most quoted text is one run of characters that stand for themselves: it and the closing quote are taken, or nothing.</summary>
    private static string? TryTakeSimple(YamlInput input, char quote)
    {
        int length = input.Rest.IndexOfAny(quote == '"' ? YamlCharacters.DoubleQuotedSpecials : YamlCharacters.SingleQuotedSpecials);
        if (length < 0 || input.Rest[length] != quote || (quote == '\'' && input.Peek(length + 1) == '\''))
        {
            return null;
        }

        string text = input.Take(length).ToString();
        input.Skip();
        return text;
    }

    private static void TakeText(YamlInput input, char quote, StringBuilder text, ref LineFolding gap)
    {
        SearchValues<char> stops = quote == '"' ? YamlCharacters.DoubleQuotedStops : YamlCharacters.SingleQuotedStops;
        while (!YamlCharacters.IsBlankOrEnd(input.Current))
        {
            int stop = input.Rest.IndexOfAny(stops);
            text.Append(input.Take(stop < 0 ? input.Rest.Length : stop));
            if (input.Current == quote && quote == '\'' && input.Peek(1) == '\'')
            {
                text.Append('\'');
                input.Skip(2);
            }
            else if (input.Current == quote)
            {
                return;
            }
            else if (input.Current == '\\' && YamlCharacters.IsLineEnd(input.Peek(1)))
            {
                input.Skip();
                gap.TakeEscapedLineEnd(input);
                return;
            }
            else if (input.Current == '\\' && quote == '"')
            {
                EscapeScanner.Take(input, text);
            }
        }
    }
}
