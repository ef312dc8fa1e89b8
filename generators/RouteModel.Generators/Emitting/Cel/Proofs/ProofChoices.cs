using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Macros over list literals, written out element by element: <c>[has(self.a), has(self.b)].filter(x, x).size() &lt;= 1</c>.</summary>
internal sealed class ProofChoices(RuleProver prover, ProofValues values)
{
    private const int MaxElements = 16;

    /// <summary>What decides <c>all</c> and <c>exists</c>; <see langword="null"/> if nothing can.</summary>
    public string? Decide(CelComprehension loop, bool wanted, ProofScope scope)
    {
        if (loop.Macro is not ("all" or "exists") || Scopes(loop, scope) is not { } scopes)
        {
            return null;
        }

        string?[] tests = [.. scopes.Select(inner => prover.Decide(loop.Predicate!, wanted, inner))];
        return tests.Contains(null) ? null : $"({string.Join((loop.Macro == "all") == wanted ? " && " : " || ", tests)})";
    }

    public bool IsTotal(CelComprehension loop, ProofScope scope) =>
        loop.Macro is "all" or "exists" && Scopes(loop, scope) is { } scopes && scopes.All(inner => prover.IsTotal(loop.Predicate!, inner));

    /// <summary>How many elements a <c>filter</c> keeps.</summary>
    public ProofValue? Count(CelComprehension filter, ProofScope scope)
    {
        if (Scopes(filter, scope) is not { } scopes || !scopes.All(inner => prover.IsTotal(filter.Predicate!, inner)))
        {
            return null;
        }

        string?[] tests = [.. scopes.Select(inner => prover.Decide(filter.Predicate!, true, inner))];
        return tests.Contains(null) ? null : new ProofValue([], $"({string.Join(" + ", tests.Select(static test => $"(({test}) ? 1 : 0)"))})", ProofKind.Int);
    }

    /// <summary>The scope of each element; elements must be sure, since an error in one is an error of the list.</summary>
    private List<ProofScope>? Scopes(CelComprehension loop, ProofScope scope)
    {
        if (loop.Variable2 is not null || loop.Predicate is null || loop.Range is not CelListLiteral { Elements.Count: > 0 and <= MaxElements } list)
        {
            return null;
        }

        var scopes = new List<ProofScope>();
        foreach (CelElement element in list.Elements)
        {
            if (element.IsOptional || ValueOf(element.Value, scope) is not { Conditions.Count: 0 } value)
            {
                return null;
            }

            scopes.Add(new ProofScope(loop.Variable, value, scope));
        }

        return scopes;
    }

    private ProofValue? ValueOf(CelNode element, ProofScope scope) => element.Type.Kind != CelTypeKind.Bool ? values.Of(element, scope)
        : prover.IsTotal(element, scope) && prover.Decide(element, true, scope) is { } code ? new ProofValue([], $"({code})", ProofKind.Bool)
        : null;
}
