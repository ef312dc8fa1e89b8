using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Tags: <c>!!int</c>, <c>!local</c>, <c>!handle!suffix</c>, <c>!&lt;uri&gt;</c> and the bare <c>!</c>.</summary>
internal static class TagScanner
{
    private const string UriPunctuation = "-_;/?:@&=+$,.!~*'()[]%";

    /// <param name="input">Stands at the exclamation mark.</param>
    /// <param name="prefixes">What the handles of the document's directives stand for.</param>
    public static Tag Scan(YamlInput input, IReadOnlyDictionary<string, string> prefixes)
    {
        Mark start = input.Mark;
        string handle = "";
        string suffix;
        if (input.Peek(1) == '<')
        {
            input.Skip(2);
            suffix = TakeUri(input, "", isEmptyAllowed: false);
            if (input.Current != '>')
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "did not find the expected '>'", input.Mark);
            }

            input.Skip();
        }
        else
        {
            handle = TakeHandle(input, isDirective: false);
            if (handle.Length > 1 && handle[^1] == '!')
            {
                suffix = TakeUri(input, "", isEmptyAllowed: false);
            }
            else
            {
                suffix = TakeUri(input, handle[1..], isEmptyAllowed: true);
                (handle, suffix) = suffix.Length == 0 ? ("", "!") : ("!", suffix);
            }
        }

        if (!YamlCharacters.IsBlankOrEnd(input.Current))
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected whitespace or line break", input.Mark);
        }

        return handle.Length > 0 && !prefixes.ContainsKey(handle)
            ? new Tag(handle, "undeclared", start, input.Mark)
            : new Tag("", YamlTags.Known(prefixes.GetValueOrDefault(handle) + suffix), start, input.Mark);
    }

    public static string TakeHandle(YamlInput input, bool isDirective)
    {
        if (input.Current != '!')
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected '!'", input.Mark);
        }

        input.Skip();
        string handle = "!" + PropertyScanner.TakeWord(input);
        if (input.Current == '!')
        {
            input.Skip();
            return handle + "!";
        }

        return !isDirective || handle == "!"
            ? handle
            : throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected '!'", input.Mark);
    }

    public static string TakeUri(YamlInput input, string head, bool isEmptyAllowed)
    {
        var uri = new StringBuilder(head);
        bool any = isEmptyAllowed;
        while (char.IsAsciiLetterOrDigit(input.Current) || UriPunctuation.Contains(input.Current, StringComparison.Ordinal))
        {
            any = true;
            if (input.Current == '%')
            {
                uri.Append(TakeEscapedCharacter(input));
            }
            else
            {
                uri.Append(input.Take(1));
            }
        }

        return any ? uri.ToString() : throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected tag URI", input.Mark);
    }

    private static string TakeEscapedCharacter(YamlInput input)
    {
        var octets = new List<byte>(4);
        int width = 1;
        for (int i = 0; i < width; i++)
        {
            if (input.Current != '%' || !char.IsAsciiHexDigit(input.Peek(1)) || !char.IsAsciiHexDigit(input.Peek(2)))
            {
                throw new YamlFaultException(YamlFaultStage.Scanner, "did not find URI escaped octet", input.Mark);
            }

            byte octet = Convert.ToByte($"{input.Peek(1)}{input.Peek(2)}", 16);
            if (i == 0)
            {
                width = Utf8Octets.Width(octet);
            }

            if (width == 0 || (i > 0 && (octet & 0xC0) != 0x80))
            {
                string which = i == 0 ? "leading" : "trailing";
                throw new YamlFaultException(YamlFaultStage.Scanner, $"found an incorrect {which} UTF-8 octet", input.Mark);
            }

            octets.Add(octet);
            input.Skip(3);
        }

        return Encoding.UTF8.GetString(octets.ToArray());
    }
}
