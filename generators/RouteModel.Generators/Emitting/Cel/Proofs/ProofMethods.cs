namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The methods that proofs of one resource need: one for each rule, one for each loop in it. Equal ones are written once.</summary>
internal sealed class ProofMethods
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);
    private readonly List<string> _fields = [];
    private readonly List<string> _methods = [];
    private const int ClassIndent = 4;

    private int _rules;
    private int _loops;

    public IReadOnlyList<string> All => _methods;

    /// <summary>What is written down when a method is known.</summary>
    public ProofPieces Pieces { get; } = new();

    /// <summary>The fields that hold defaults.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>The field that holds a default.</summary>
    /// <param name="property">The property that has it.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="code">Its value.</param>
    public string Default(string property, string type, string code)
    {
        if (!_defaults.TryGetValue(type + code, out string? name))
        {
            name = $"Default{property}{(_fields.Count == 0 ? "" : CSharpText.Literal(_fields.Count + 1))}";
            _defaults.Add(type + code, name);
            _fields.Add($"private static readonly {type} {name} = {code};");
        }

        return name;
    }

    /// <summary>The method that proves rules.</summary>
    /// <param name="type">The C# type of <c>self</c>.</param>
    /// <param name="steps">What it asks.</param>
    public string Rules(string type, IReadOnlyList<ProofStep> steps)
    {
        var body = new ProofBody(Pieces, steps);
        string head = $"({type} self)";
        return body.IsExpression
            ? Add($"{type} self", body.Expression, name => $"{ProofBody.Comments(steps[0], "")}private static bool {name}{head} =>\n    {body.Expression};\n", Name)
            : Add($"{type} self", body.Statements, name => $"private static bool {name}{head}\n{{\n{body.Statements}\n    return true;\n}}\n", Name);

        string Name() => $"HoldsRule{(body.IsOfMany ? "s" : "")}{++_rules}";
    }

    /// <summary>A loop.</summary>
    /// <param name="verb">What its name begins with.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="body">Its body.</param>
    public string Loop(string verb, string type, string parameters, string body) =>
        Add(parameters, body, name => $"private static {type} {name}({parameters})\n{body}", () => verb + CSharpText.Literal(++_loops));

    private string Add(string parameters, string body, Func<string, string> write, Func<string> makeName)
    {
        string key = parameters + "\n" + body;
        if (!_names.TryGetValue(key, out string? name))
        {
            name = makeName();
            _names.Add(key, name);
            _methods.Add(Lines(write(name)));
        }

        return name;
    }

    private static string Lines(string method) => string.Join("\n", method.Split('\n').Select(static line =>
    {
        string code = line.TrimStart(' ');
        int indent = line.Length - code.Length;
        return code.StartsWith("//", StringComparison.Ordinal) ? line : line.Substring(0, indent) + CodeLines.Break(code, indent + ClassIndent, indent + ClassIndent);
    }));
}
