using System.Text;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>How expressions call the properties of a schema.</summary>
/// <remarks>Kubernetes: apiserver <c>pkg/cel/escaping.go</c>.</remarks>
internal static class PropertyNames
{
    private static readonly HashSet<string> s_reserved = new(
        [
            "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
            "package", "namespace", "return", "var", "void", "while",
        ],
        StringComparer.Ordinal);

    /// <summary>The name in expressions; <see langword="null"/> if expressions cannot name the property.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            return null;
        }

        if (s_reserved.Contains(name))
        {
            return $"__{name}__";
        }

        var escaped = new StringBuilder(name.Length);
        for (int i = 0; i < name.Length; i++)
        {
            switch (name[i])
            {
                case '_' when i + 1 < name.Length && name[i + 1] == '_':
                    escaped.Append("__underscores__");
                    i++;
                    break;
                case '.':
                    escaped.Append("__dot__");
                    break;
                case '-':
                    escaped.Append("__dash__");
                    break;
                case '/':
                    escaped.Append("__slash__");
                    break;
                case '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                    escaped.Append(name[i]);
                    break;
                default:
                    return null;
            }
        }

        return escaped.ToString();
    }
}
