using System.Text;
using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Escapes in double-quoted text. <c>\/</c> and surrogate halves are JSON's, not go-yaml's.</summary>
internal static class EscapeScanner
{
    public static void Take(YamlInput input, StringBuilder text)
    {
        Mark mark = input.Mark;
        char kind = input.Peek(1);
        int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            text.Append(Named(kind) ?? throw new YamlFaultException(YamlFaultStage.Scanner, "found unknown escape character", mark));
            input.Skip(2);
            return;
        }

        input.Skip(2);
        long value = 0;
        for (int i = 0; i < digits; i++)
        {
            if (!char.IsAsciiHexDigit(input.Peek(i)))
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected hexdecimal number", input.Mark, mark);
            }

            value = (value << 4) | (uint)Convert.ToInt32(input.Peek(i).ToString(), 16);
        }

        if (value > int.MaxValue || !Rune.IsValid((int)value))
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "found invalid Unicode character escape code", input.Mark, mark);
        }

        text.Append(new Rune((int)value).ToString());
        input.Skip(digits);
    }

    private static char? Named(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '\'' or '\\' => kind,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };
}
