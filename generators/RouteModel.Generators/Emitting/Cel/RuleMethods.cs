using System.Text;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>The methods and fields of one file of rules; what reads the same is written once.</summary>
internal sealed class RuleMethods
{
    /// <summary>What reads the value of a variable that holds a binding.</summary>
    public const string OfBinding = ".Value";

    // The class and the method indent its expression; the writer adds the depth of the class.
    private const int FirstColumn = 8;
    private const int FurtherColumn = 8;

    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly StringBuilder _fields = new();
    private readonly List<string> _methods = [];

    public bool IsEmpty => _rules.Count == 0;

    /// <summary>The field that holds a folded value.</summary>
    public string Constant(string code)
    {
        if (!_constants.TryGetValue(code, out string? name))
        {
            name = "Constant" + CSharpText.Literal(_constants.Count + 1);
            _constants.Add(code, name);
            _fields.Append($"private static readonly V.CelValue {name} = {code.Replace("(cel, ", "(Free, ")};\n");
        }

        return name;
    }

    /// <summary>The call of the method that computes a part of an expression.</summary>
    public string Part(ExpressionText text)
    {
        string parameters = string.Concat(text.Variables.Select(variable => $", {(IsBinding(variable) ? Binding : "V.CelValue")} {Holder(variable)}"));
        string key = parameters + text.Code;
        if (!_parts.TryGetValue(key, out string? name))
        {
            name = "Part" + CSharpText.Literal(_parts.Count + 1);
            _parts.Add(key, name);
            _methods.Add($"private static V.CelValue {name}(C cel{parameters}) =>\n    {CodeLines.Break(text.Code, FirstColumn, FurtherColumn)};\n");
        }

        return $"{name}(cel{string.Concat(text.Variables.Select(variable => $", {Holder(variable)}"))})";
    }

    /// <summary>The method of a rule or of its message.</summary>
    /// <param name="source">The expression as the CRD has it.</param>
    /// <param name="text">Its C#.</param>
    public string Rule(string source, ExpressionText text)
    {
        if (!_rules.TryGetValue(text.Code, out string? name))
        {
            name = "Rule" + CSharpText.Literal(_rules.Count + 1);
            _rules.Add(text.Code, name);
            string comment = string.Concat(source.Replace("\r", "").Split('\n').Select(line => $"// {line}".TrimEnd() + "\n"));
            _methods.Add($"{comment}internal static V.CelValue {name}(C cel, V.CelValue self, V.CelValue oldSelf) =>\n    {CodeLines.Break(text.Code, FirstColumn, FurtherColumn)};\n");
        }

        return name;
    }

    private const string Binding = $"{Alias.Cel}CelBinding";

    private static bool IsBinding(string variable) => variable.EndsWith(OfBinding, StringComparison.Ordinal);

    private static string Holder(string variable) => IsBinding(variable) ? variable.Substring(0, variable.Length - OfBinding.Length) : variable;

    /// <summary>Writes the members of the class.</summary>
    public void Write(SourceWriter writer)
    {
        if (_constants.Count > 0)
        {
            writer.Line("// What was folded when the rules were compiled costs nothing.");
            writer.Line("private static readonly C Free = new();");
            writer.Line();
            foreach (string line in _fields.ToString().TrimEnd('\n').Split('\n'))
            {
                writer.Line(line);
            }
        }

        for (int i = 0; i < _methods.Count; i++)
        {
            if (i > 0 || _constants.Count > 0)
            {
                writer.Line();
            }

            foreach (string line in _methods[i].TrimEnd('\n').Split('\n'))
            {
                writer.Line(line);
            }
        }
    }
}
