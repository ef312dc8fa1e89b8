using System.Text;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>Names of properties as CEL writes them.</summary>
/// <remarks>apiserver, <c>pkg/cel/escaping.go</c>.</remarks>
internal static class CelPropertyName
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    };

    private static readonly (string Plain, string Escaped)[] Sequences =
        [("__", "__underscores__"), (".", "__dot__"), ("-", "__dash__"), ("/", "__slash__")];

    /// <summary>The name in CEL of a property; <see langword="null"/> if it cannot be named.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
        {
            return null;
        }

        if (Reserved.Contains(name))
        {
            return $"__{name}__";
        }

        var escaped = new StringBuilder(name.Length);
        for (int at = 0; at < name.Length;)
        {
            if (Array.Find(Sequences, sequence => name.AsSpan(at).StartsWith(sequence.Plain)) is { Plain: not null } found)
            {
                escaped.Append(found.Escaped);
                at += found.Plain.Length;
            }
            else if (char.IsAsciiLetterOrDigit(name[at]) || name[at] == '_')
            {
                escaped.Append(name[at++]);
            }
            else
            {
                return null;
            }
        }

        return escaped.ToString();
    }

    /// <summary>The property that a name in CEL stands for, reserved words written plainly too; <see langword="null"/> if it stands for none.</summary>
    public static string? Unescape(string name)
    {
        if (!name.Contains("__", StringComparison.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        for (int at = 0; at < name.Length;)
        {
            int length = EscapeLength(name.AsSpan(at));
            if (length == 0)
            {
                plain.Append(name[at++]);
                continue;
            }

            string sequence = name.Substring(at, length);
            string word = sequence[2..^2];
            if (Array.Find(Sequences, pair => pair.Escaped == sequence) is { Plain: not null } found)
            {
                plain.Append(found.Plain);
            }
            else if (Reserved.Contains(word) && length == name.Length)
            {
                plain.Append(word);
            }
            else
            {
                return null;
            }

            at += length;
        }

        return plain.ToString();
    }

    // Two underscores, anything that is none, and two underscores.
    private static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("__"))
        {
            return 0;
        }

        int end = text[2..].IndexOf('_');
        return end > 0 && text[(end + 2)..].StartsWith("__") ? end + 4 : 0;
    }
}
