using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Anchors and aliases: ASCII letters, digits, <c>_</c> and <c>-</c>.</summary>
internal static class PropertyScanner
{
    public static Token ScanAnchorOrAlias(YamlInput input, bool isAlias)
    {
        Mark start = input.Mark;
        input.Skip();
        string name = TakeWord(input);
        char next = input.Current;
        if (name.Length == 0 || !(YamlCharacters.IsBlankOrEnd(next) || next is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "did not find expected alphabetic or numeric character", input.Mark);
        }

        return isAlias
            ? new AnchorAlias(new AnchorName(name), start, input.Mark)
            : new Anchor(new AnchorName(name), start, input.Mark);
    }

    public static string TakeWord(YamlInput input)
    {
        int length = 0;
        while (YamlCharacters.IsWord(input.Peek(length)))
        {
            length++;
        }

        return input.Take(length).ToString();
    }
}
