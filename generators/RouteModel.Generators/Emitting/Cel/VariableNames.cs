using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>
/// Gives every variable that an expression declares a name of its own in C#, and says which variable each name of the expression means. An own stack
/// walks the tree: chains of operators are as deep as they are long.
/// </summary>
internal sealed class VariableNames
{
    private readonly Dictionary<CelNode, string> _declared = [];
    private readonly Dictionary<CelNode, string> _second = [];
    private readonly Dictionary<CelNode, string> _used = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "cel" };

    private VariableNames()
    {
    }

    /// <summary>Names the variables of an expression.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="free">The variables it is given, which keep their names.</param>
    public static VariableNames Of(CelNode root, IEnumerable<string> free)
    {
        var names = new VariableNames();
        Scope? scope = null;
        foreach (string name in free)
        {
            string variable = CSharp(name);
            names._taken.Add(variable);
            scope = new Scope(name, variable, scope);
        }

        names.Walk(root, scope);
        return names;
    }

    /// <summary>What a variable that is given is called in C#.</summary>
    public static string CSharp(string variable) => IsUsable(variable) ? variable : "_" + variable;

    /// <summary>The variable that a macro declares; with two of them the first.</summary>
    public string Declared(CelNode node) => _declared[node];

    /// <summary>The second variable that a macro declares.</summary>
    public string Second(CelNode node) => _second[node];

    /// <summary>The variable that an identifier means; <see langword="null"/> if it means none.</summary>
    public string? Used(CelIdentifier identifier) => _used.TryGetValue(identifier, out string? name) ? name : null;

    private void Walk(CelNode root, Scope? outer)
    {
        var open = new Stack<(CelNode Node, Scope? Scope)>();
        open.Push((root, outer));
        while (open.Count > 0)
        {
            (CelNode node, Scope? scope) = open.Pop();
            switch (node)
            {
                case CelIdentifier identifier:
                    if (Scope.Find(scope, identifier.Name) is { } variable)
                    {
                        _used[identifier] = variable;
                    }

                    break;
                case CelComprehension comprehension:
                    open.Push((comprehension.Range, scope));
                    Scope inner = Declare(_declared, node, comprehension.Variable, scope);
                    if (comprehension.Variable2 is { } second)
                    {
                        inner = Declare(_second, node, second, inner);
                    }

                    foreach (CelNode part in ComprehensionParts.Of(comprehension))
                    {
                        open.Push((part, inner));
                    }

                    break;
                case CelBinding binding:
                    open.Push((binding.Value, scope));
                    open.Push((binding.Body, Declare(_declared, node, binding.Variable, scope).Bound));
                    break;
                default:
                    foreach (CelNode child in CelChildren.Of(node))
                    {
                        open.Push((child, scope));
                    }

                    break;
            }
        }
    }

    private Scope Declare(Dictionary<CelNode, string> declared, CelNode node, string variable, Scope? scope)
    {
        // A tree may hold one node twice; both places mean the same.
        if (!declared.TryGetValue(node, out string? name))
        {
            string wish = IsUsable(variable) ? variable : "variable";
            name = wish;
            for (int i = 2; !_taken.Add(name); i++)
            {
                name = wish + CSharpText.Literal(i);
            }

            declared[node] = name;
        }

        return new Scope(variable, name, scope);
    }

    // t1, ist1: what the emitter calls its own locals; F, V, ...: its aliases.
    private static bool IsUsable(string variable) =>
        SyntaxFacts.IsValidIdentifier(variable)
        && SyntaxFacts.GetKeywordKind(variable) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(variable) == SyntaxKind.None
        && variable is not ("F" or "V" or "C" or "E" or "B")
        && !IsLocal(variable);

    private static bool IsLocal(string variable) =>
        char.IsDigit(variable[variable.Length - 1]) && variable.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ("t" or "ist");

    private sealed record Scope(string Name, string CSharpName, Scope? Outer)
    {
        /// <summary>The same variable where it holds a binding, whose value is computed when it is first asked for.</summary>
        public Scope Bound => this with { CSharpName = CSharpName + RuleMethods.OfBinding };

        public static string? Find(Scope? scope, string name)
        {
            while (scope is not null && scope.Name != name)
            {
                scope = scope.Outer;
            }

            return scope?.CSharpName;
        }
    }
}
