using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2.Unicode;

/// <summary>The general categories of Unicode.</summary>
internal static class UnicodeCategories
{
    /// <summary>Categories in the order of the letters that stand for them in the data: A to Z, a to d.</summary>
    private const string Order = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn";

    private static readonly string[] Names = Order.Split(' ');
    private static readonly CodePointSet[] Sets = ReadSets();

    /// <summary>The code points of a category, by its short or long name in lower case without separators.</summary>
    public static CodePointSet? Find(string key)
    {
        string name = ShortName(key);
        var set = new CodePointSetBuilder();
        bool isKnown = false;
        for (int i = 0; i < Names.Length; i++)
        {
            string category = Names[i];
            bool belongs = name == "LC" ? category is "Lu" or "Ll" or "Lt" : name == category || (name.Length == 1 && category[0] == name[0]);
            if (belongs)
            {
                isKnown = true;
                set.Add(Sets[i]);
            }
        }

        return isKnown ? set.ToSet() : null;
    }

    private static string ShortName(string key) => key switch
    {
        "lc" or "casedletter" => "LC",
        { Length: 1 or 2 } => char.ToUpperInvariant(key[0]) + key.Substring(1),
        "letter" => "L",
        "uppercaseletter" => "Lu",
        "lowercaseletter" => "Ll",
        "titlecaseletter" => "Lt",
        "modifierletter" => "Lm",
        "otherletter" => "Lo",
        "mark" or "combiningmark" => "M",
        "nonspacingmark" => "Mn",
        "spacingmark" => "Mc",
        "enclosingmark" => "Me",
        "number" => "N",
        "decimalnumber" or "digit" => "Nd",
        "letternumber" => "Nl",
        "othernumber" => "No",
        "punctuation" or "punct" => "P",
        "connectorpunctuation" => "Pc",
        "dashpunctuation" => "Pd",
        "openpunctuation" => "Ps",
        "closepunctuation" => "Pe",
        "initialpunctuation" => "Pi",
        "finalpunctuation" => "Pf",
        "otherpunctuation" => "Po",
        "symbol" => "S",
        "mathsymbol" => "Sm",
        "currencysymbol" => "Sc",
        "modifiersymbol" => "Sk",
        "othersymbol" => "So",
        "separator" => "Z",
        "spaceseparator" => "Zs",
        "lineseparator" => "Zl",
        "paragraphseparator" => "Zp",
        "other" => "C",
        "control" or "cntrl" => "Cc",
        "format" => "Cf",
        "surrogate" => "Cs",
        "privateuse" => "Co",
        "unassigned" => "Cn",
        _ => "",
    };

    private static CodePointSet[] ReadSets()
    {
        CodePointSetBuilder[] sets = [.. Names.Select(static _ => new CodePointSetBuilder())];
        string runs = UnicodeCategoryData.Runs;
        int next = 0;
        for (int i = 0; i < runs.Length;)
        {
            char letter = runs[i++];
            int length = 0;
            for (; i < runs.Length && runs[i] is >= '0' and <= '9'; i++)
            {
                length = (length * 10) + runs[i] - '0';
            }

            length = Math.Max(length, 1);
            sets[letter >= 'a' ? letter - 'a' + 26 : letter - 'A'].Add(next, next + length - 1);
            next += length;
        }

        return [.. sets.Select(static set => set.ToSet())];
    }
}
