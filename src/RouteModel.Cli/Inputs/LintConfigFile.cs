using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Cli.Inputs;

/// <summary>Reads which lints are reported, and how grave they are, from YAML. What is unknown is refused at its place.</summary>
internal static class LintConfigFile
{
    private const string AllGroups = "*";

    /// <summary>Options with the file's values.</summary>
    /// <param name="file">A file with one mapping; an empty one says nothing.</param>
    /// <param name="console">Holds the standard input.</param>
    /// <param name="options">The options to start from.</param>
    /// <exception cref="CannotRunException">The file cannot be read, or asks for what cannot be honoured.</exception>
    public static LintOptions Read(InputFile file, ToolConsole console, LintOptions options)
    {
        IReadOnlyList<ManifestDocument> documents = ManifestReader.Read(file.Read(console));
        if (documents.Count == 0)
        {
            return options;
        }

        ManifestDocument document = documents[0];
        if ((document.Error ?? (document.Duplicates.Count > 0 ? document.Duplicates[0] : null)) is { } fault)
        {
            throw new CannotRunException($"{file.Name}:{fault}");
        }

        var reader = new Reader(file.Name, document.Source);
        RawValue? root = RawParser.Parse(document.Json.Span).Root;
        return documents.Count == 1 && root is { Kind: RawKind.Object }
            ? reader.Read(root, options)
            : throw new CannotRunException($"{file.Name}: the configuration of lints must be one mapping");
    }

    /// <summary>Reads the word for a severity.</summary>
    /// <param name="word">The word; <c>off</c> for none.</param>
    /// <param name="severity">The severity; <see langword="null"/> for none.</param>
    public static bool TryReadSeverity(string word, out LintSeverity? severity)
    {
        severity = word switch
        {
            "error" => LintSeverity.Error,
            "warning" => LintSeverity.Warning,
            "info" => LintSeverity.Info,
            _ => null,
        };
        return severity is not null || word == "off";
    }

    private sealed class Reader(string name, SourceMap source)
    {
        public LintOptions Read(RawValue root, LintOptions options)
        {
            var ofAll = new Dictionary<string, LintSeverity?>(StringComparer.Ordinal);
            var ofSome = new List<LintRules>();
            foreach (RawMember member in root.Members)
            {
                switch (member.Name)
                {
                    case "level":
                        options = options with { Level = Severity(member.Value) };
                        break;
                    case "groups":
                        ofSome.AddRange(Items(member.Value, "a list of groups").Select(ReadGroup));
                        break;
                    default:
                        ReadRule(member, ofAll);
                        break;
                }
            }

            return options with { Rules = [new LintRules(AllGroups, ofAll), .. ofSome] };
        }

        private LintRules ReadGroup(RawValue group)
        {
            string? match = null;
            var severities = new Dictionary<string, LintSeverity?>(StringComparer.Ordinal);
            foreach (RawMember member in Members(group))
            {
                if (member.Name == "match")
                {
                    match = Text(member.Value);
                }
                else
                {
                    ReadRule(member, severities);
                }
            }

            return match is not null && match.Contains('/', StringComparison.Ordinal)
                ? new LintRules(match, severities)
                : throw Refuse(group.Offset, "a group needs match: namespace/name, where * stands for anything");
        }

        private void ReadRule(RawMember member, Dictionary<string, LintSeverity?> severities)
        {
            switch (member.Name)
            {
                case "severities":
                    foreach (RawMember lint in Members(member.Value))
                    {
                        severities[Id(lint.Name, lint.NameOffset)] = Severity(lint.Value);
                    }

                    break;
                case "ignore":
                    foreach (RawValue lint in Items(member.Value, "a list of lints"))
                    {
                        severities[Id(Text(lint), lint.Offset)] = null;
                    }

                    break;
                default:
                    throw Refuse(member.NameOffset, "unknown key " + member.Name);
            }
        }

        private string Id(string lint, int offset) => LintRegistry.Find(lint)?.Id ?? throw Refuse(offset, "there is no lint " + lint);

        /// <summary>YAML reads a bare <c>off</c> as false.</summary>
        private LintSeverity? Severity(RawValue value) =>
            value is { Kind: RawKind.Boolean, Boolean: false } ? null
            : value.Kind == RawKind.String && TryReadSeverity(value.Text, out LintSeverity? severity) ? severity
            : throw Refuse(value.Offset, "a severity must be error, warning, info or off");

        private string Text(RawValue value) => value.Kind == RawKind.String ? value.Text : throw Refuse(value.Offset, "this must be a string");

        private List<RawValue> Items(RawValue value, string what) => value.Kind switch
        {
            RawKind.Array => value.Items,
            RawKind.Null => [],
            _ => throw Refuse(value.Offset, "this must be " + what),
        };

        private List<RawMember> Members(RawValue value)
        {
            if (value.Kind is not (RawKind.Object or RawKind.Null))
            {
                throw Refuse(value.Offset, "this must be a mapping");
            }

            var members = new List<RawMember>();
            if (value.Kind == RawKind.Object)
            {
                foreach (RawMember member in value.Members)
                {
                    members.Add(member);
                }
            }

            return members;
        }

        private CannotRunException Refuse(int offset, string problem) => new($"{name}:{source.Locate(offset)}: {problem}");
    }
}
