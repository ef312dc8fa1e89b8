using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The directives <c>%YAML</c> and <c>%TAG</c>; there are no others.</summary>
internal static class DirectiveScanner
{
    private const int MaxVersionDigits = 2;

    public static Token Scan(YamlInput input)
    {
        Mark start = input.Mark;
        input.Skip();
        string name = PropertyScanner.TakeWord(input);
        if (name.Length == 0)
        {
            throw Fault(input, "could not find expected directive name");
        }

        if (!YamlCharacters.IsBlankOrEnd(input.Current))
        {
            throw Fault(input, "found unexpected non-alphabetical character");
        }

        Token token = name switch
        {
            "YAML" => ScanVersion(input, start),
            "TAG" => ScanTag(input, start),
            _ => throw Fault(input, "found unknown directive name"),
        };
        input.SkipBlanks();
        if (input.Current == '#')
        {
            input.SkipToLineEnd();
        }

        if (!YamlCharacters.IsLineEndOrEnd(input.Current))
        {
            throw Fault(input, "did not find expected comment or line break");
        }

        if (input.Current != YamlInput.End)
        {
            input.TakeLineEnd();
        }

        return token;
    }

    private static VersionDirective ScanVersion(YamlInput input, Mark start)
    {
        input.SkipBlanks();
        int major = TakeNumber(input);
        if (input.Current != '.')
        {
            throw Fault(input, "did not find expected digit or '.' character");
        }

        input.Skip();
        int minor = TakeNumber(input);
        return new VersionDirective(new YamlDotNet.Core.Version(major, minor), start, input.Mark);
    }

    private static int TakeNumber(YamlInput input)
    {
        int length = 0;
        while (char.IsAsciiDigit(input.Peek(length)))
        {
            length++;
            if (length > MaxVersionDigits)
            {
                throw Fault(input, "found extremely long version number");
            }
        }

        return length > 0
            ? int.Parse(input.Take(length), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw Fault(input, "did not find expected version number");
    }

    private static TagDirective ScanTag(YamlInput input, Mark start)
    {
        input.SkipBlanks();
        string handle = TagScanner.TakeHandle(input, isDirective: true);
        if (!YamlCharacters.IsBlank(input.Current))
        {
            throw Fault(input, "did not find expected whitespace");
        }

        input.SkipBlanks();
        string prefix = TagScanner.TakeUri(input, "", isEmptyAllowed: false);
        if (!YamlCharacters.IsBlankOrEnd(input.Current))
        {
            throw Fault(input, "did not find expected whitespace or line break");
        }

        return new TagDirective(handle, prefix, start, input.Mark);
    }

    private static YamlFaultException Fault(YamlInput input, string problem) => new(YamlFaultStage.Scanner, problem, input.Mark);
}
