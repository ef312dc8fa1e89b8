using System.Globalization;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Reads <c>catalogue.txt</c>; its head describes its form.</summary>
internal static class CatalogueReader
{
    private const string Resource = "RouteModel.Eskip.Catalogue.catalogue.txt";
    private const string Marks = "?*@~^!#";

    public static EskipCatalogue Read()
    {
        using Stream stream = typeof(CatalogueReader).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var entries = new List<CatalogueEntry>();
        var slips = new List<(CallKind, string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(" | ");
            string[] head = parts[0].Split(' ');
            if (head[0] == "slip")
            {
                slips.Add((Kind(head[1]), head[2], head[3]));
            }
            else
            {
                entries.Add(ReadEntry(head, parts.AsSpan(1)));
            }
        }

        return new EskipCatalogue(entries, slips);
    }

    private static CallKind Kind(string text) => text == "filter" ? CallKind.Filter : CallKind.Predicate;

    private static CatalogueEntry ReadEntry(string[] head, ReadOnlySpan<string> parameters)
    {
        var entry = new CatalogueEntry { Kind = Kind(head[0]), Name = head[1], Arity = new Arity(head[2]), Parameters = ReadParameters(parameters) };
        foreach (string flag in head.AsSpan(3))
        {
            int equals = flag.IndexOf('=', StringComparison.Ordinal);
            string value = equals < 0 ? "" : flag[(equals + 1)..];
            entry = (equals < 0 ? flag : flag[..equals]) switch
            {
                "surplus" => entry with { IgnoresSurplus = true },
                "tree" => entry with { IsOfTree = true },
                "phase" => entry with { Phase = value },
                "terminal" => entry with { Termination = value == "always" ? Termination.Always : Termination.Maybe },
                "backend" => entry with { Backend = value },
                "flag" => entry with { Flag = value },
                "deprecated" => entry with { Replacements = value.Split('|') },
                _ => entry with { Weight = value == "argument" ? null : int.Parse(value, CultureInfo.InvariantCulture) },
            };
        }

        return entry;
    }

    private static CatalogueParameter[] ReadParameters(ReadOnlySpan<string> texts)
    {
        var parameters = new CatalogueParameter[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            parameters[i] = ReadParameter(texts[i]);
        }

        return parameters;
    }

    private static CatalogueParameter ReadParameter(string text)
    {
        string[] words = text.Split(' ');
        int colon = words[0].IndexOf(':', StringComparison.Ordinal);
        string type = words[0][(colon + 1)..];
        string marks = words.Skip(1).FirstOrDefault(static word => word.All(static c => Marks.Contains(c, StringComparison.Ordinal))) ?? "";
        string check = words.Skip(1).FirstOrDefault(word => word != marks) ?? "";
        ValueRange? range = ValueRange.Parse(check);
        return new CatalogueParameter
        {
            Name = words[0][..colon],
            Types = ReadTypes(type),
            Values = type.StartsWith("enum(", StringComparison.Ordinal) ? type[5..^1].Split(',') : [],
            Unit = type.StartsWith("duration|", StringComparison.Ordinal) ? type["duration|".Length..] : "",
            IsOptional = marks.Contains('?', StringComparison.Ordinal),
            IsRepeated = marks.Contains('*', StringComparison.Ordinal),
            IsTemplate = marks.Contains('@', StringComparison.Ordinal),
            IsLenient = marks.Contains('~', StringComparison.Ordinal),
            IgnoresCase = marks.Contains('^', StringComparison.Ordinal),
            IsSkippable = marks.Contains('!', StringComparison.Ordinal),
            IsGrouped = marks.Contains('#', StringComparison.Ordinal),
            Range = range,
            Form = range is null ? check : "",
        };
    }

    private static ParameterTypes ReadTypes(string text) => text switch
    {
        "string" => ParameterTypes.String,
        "number" => ParameterTypes.Number,
        "int" => ParameterTypes.Int,
        "duration" => ParameterTypes.Duration,
        "regexp" => ParameterTypes.Regexp,
        "bool" => ParameterTypes.Bool,
        "any" => ParameterTypes.Any,
        "string|number" => ParameterTypes.String | ParameterTypes.Number,
        _ when text.StartsWith("enum(", StringComparison.Ordinal) => ParameterTypes.Enum,
        _ => ParameterTypes.Duration | ParameterTypes.Number,
    };
}
