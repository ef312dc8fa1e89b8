using System.Text.RegularExpressions;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>Macros over lists and over the keys of maps: each loop is a method.</summary>
internal sealed class ProofLoops(ProofMethods methods, RuleProver prover, ProofValues values)
{
    private readonly ProofChoices _choices = new(prover, values);

    public string? Decide(CelComprehension loop, bool wanted, ProofScope scope)
    {
        if (Range(loop, scope) is not { } range)
        {
            return _choices.Decide(loop, wanted, scope);
        }

        CelNode predicate = loop.Predicate!;
        ProofScope inner = Inner(loop, range, scope);
        if (loop.Macro is "all" or "exists" && Tally(range, predicate, loop.Macro == "exists", scope, inner) is { } tally)
        {
            return tally((loop.Macro == "all") == wanted ? " == 0" : " != 0");
        }

        string? call = loop.Macro switch
        {
            // One item decides, whatever errors the others are; all of them must be sure for the other answer.
            "all" => wanted ? Every(range, predicate, true, scope, inner) : Some(range, predicate, false, scope, inner),
            "exists" => wanted ? Some(range, predicate, true, scope, inner) : Every(range, predicate, false, scope, inner),
            "exists_one" when Tally(range, predicate, true, scope, inner) is { } count => count(wanted ? " == 1" : " != 1"),
            "exists_one" => CountCall(range, predicate, scope, inner) is { } count ? $"{count} {(wanted ? "== 1" : "is not (1 or -1)")}" : null,
            _ => null,
        };
        return call is null ? null : RuleProver.Join(range.Conditions, call);
    }

    public bool IsTotal(CelComprehension loop, ProofScope scope) =>
        _choices.IsTotal(loop, scope)
        || (loop.Macro is "all" or "exists" or "exists_one"
        && Range(loop, scope) is { Conditions.Count: 0 } range
        && prover.IsTotal(loop.Predicate!, Inner(loop, range, scope)));

    /// <summary><c>range.filter(x, predicate).size()</c>.</summary>
    public ProofValue? Count(CelComprehension filter, ProofScope scope)
    {
        if (_choices.Count(filter, scope) is { } kept)
        {
            return kept;
        }

        if (Range(filter, scope) is not { } range)
        {
            return null;
        }

        if (Tally(range, filter.Predicate!, true, scope, Inner(filter, range, scope)) is { } tally)
        {
            return new ProofValue([], tally(""), ProofKind.Int) { IsCount = true };
        }

        if (CountCall(range, filter.Predicate!, scope, Inner(filter, range, scope)) is not { } call)
        {
            return null;
        }

        string count = values.Fresh();
        return new ProofValue([.. range.Conditions, $"{call} is >= 0 and var {count}"], count, ProofKind.Int);
    }

    private ProofValue? Range(CelComprehension loop, ProofScope scope)
    {
        if (loop.Variable2 is not null || loop.Predicate is null
            || values.Of(loop.Range, scope) is not { Kind: ProofKind.Model, Spec: { Kind: ValueKind.List or ValueKind.Map } spec } range
            || (spec.Kind == ValueKind.List && ProofValue.OfModel([], "item", spec.Item!) is null))
        {
            return null;
        }

        return range with { Conditions = [.. range.Conditions, .. ProofLimits.OfCount(range)] };
    }

    private static ProofScope Inner(CelComprehension loop, ProofValue range, ProofScope scope)
    {
        string name = ItemName(scope);
        ProofValue item = range.Spec!.Kind == ValueKind.Map ? new ProofValue([], name, ProofKind.String) : ProofValue.OfModel([], name, range.Spec.Item!)!;
        return new ProofScope(loop.Variable, item, scope);
    }

    /// <summary>
    /// How often a predicate comes out as said, if it always comes out and the list is that of <c>self</c> or one of its fields, of bounded length: what several
    /// rules ask of one list takes one loop.
    /// </summary>
    private Func<string, string>? Tally(ProofValue range, CelNode predicate, bool counted, ProofScope scope, ProofScope inner)
    {
        bool isOfSelf = Regex.IsMatch(range.Code, @"^self(\.\w+!)?$", RegexOptions.CultureInvariant) || methods.Pieces.Conjunction(range.Code) is [LocalPiece];
        if (scope.Outer is not null || range is not { Conditions.Count: 0, Spec: { Kind: ValueKind.List } spec } || !isOfSelf
            || !prover.IsTotal(predicate, inner) || prover.Decide(predicate, counted, inner) is not { } test)
        {
            return null;
        }

        var tally = new TallyPiece(range.Code, CSharpText.TypeOf(spec.Item!), ItemName(scope), test, "");
        return question => methods.Pieces.Mark(tally with { Question = question }, () => Alone(range, predicate, counted, question, scope, inner));
    }

    /// <summary>The loop that answers one question.</summary>
    private string Alone(ProofValue range, CelNode predicate, bool counted, string question, ProofScope scope, ProofScope inner) => question switch
    {
        " == 0" => Every(range, predicate, !counted, scope, inner)!,
        " != 0" => Some(range, predicate, counted, scope, inner)!,
        _ => CountCall(range, predicate, scope, inner) + question,
    };

    private string? Every(ProofValue range, CelNode predicate, bool wanted, ProofScope scope, ProofScope inner) =>
        prover.Decide(predicate, wanted, inner) is { } test
            ? Loop("All", "bool", range, scope, $"        if (!({test}))\n        {{\n            return false;\n        }}\n", "", "true")
            : null;

    private string? Some(ProofValue range, CelNode predicate, bool wanted, ProofScope scope, ProofScope inner) =>
        prover.Decide(predicate, wanted, inner) is { } test
            ? Loop("Any", "bool", range, scope, $"        if ({test})\n        {{\n            return true;\n        }}\n", "", "false")
            : null;

    /// <summary>A loop that counts the items for which the predicate is true; -1 if one is neither.</summary>
    private string? CountCall(ProofValue range, CelNode predicate, ProofScope scope, ProofScope inner)
    {
        if (prover.Decide(predicate, true, inner) is not { } isTrue || prover.Decide(predicate, false, inner) is not { } isFalse)
        {
            return null;
        }

        string body = $"        if ({isTrue})\n        {{\n            count++;\n        }}\n";
        if (!prover.IsTotal(predicate, inner))
        {
            body += $"        else if (!({isFalse}))\n        {{\n            return -1;\n        }}\n";
        }

        return Loop("Count", "int", range, scope, body, "    int count = 0;\n", "count");
    }

    private string Loop(string verb, string result, ProofValue range, ProofScope scope, string body, string start, string end)
    {
        ValueSpec spec = range.Spec!;
        string item = ItemName(scope);
        var written = new ProofText(methods.Pieces, item).Keep([body], []);
        string kept = string.Concat(written.Declarations.Select(static declaration => $"        {declaration}\n"));
        body = kept + written.Write(body);
        string head = spec.Kind == ValueKind.Map
            ? $"    foreach (global::System.Collections.Generic.KeyValuePair<string, {CSharpText.TypeOf(spec.Item!)}> pair in items)\n    {{\n        string {item} = pair.Key;\n"
            : $"    foreach ({CSharpText.TypeOf(spec.Item!)} {item} in items)\n    {{\n";
        (string Parameters, string Arguments) passed = Passed(scope, body);
        string text = $"{{\n{start}{head}{body}    }}\n\n    return {end};\n}}\n";
        string name = methods.Loop(verb, result, $"{CSharpText.TypeOf(spec)} items{passed.Parameters}", text);
        return $"{name}({range.Code}{passed.Arguments})";
    }

    /// <summary>The variables around the loop that its body reads, by the names they have there.</summary>
    private static (string Parameters, string Arguments) Passed(ProofScope scope, string body)
    {
        string parameters = "";
        string arguments = "";
        for (ProofScope? variable = scope; variable is not null; variable = variable.Outer)
        {
            string name = variable.Value.Code.Split('.')[0];
            if (VariableMentions.Mentions(body, name))
            {
                parameters += $", {Holder(variable)} {name}";
                arguments += $", {name}";
            }
        }

        return (parameters, arguments);
    }

    // Enumerations and numbers are read through a member of what the variable holds.
    private static string Holder(ProofScope variable) => variable.Value.Spec is { } spec ? CSharpText.TypeOf(spec) : variable.Value.Type;

    private static string ItemName(ProofScope scope)
    {
        int depth = 0;
        for (ProofScope? outer = scope.Outer; outer is not null; outer = outer.Outer)
        {
            depth++;
        }

        return depth == 0 ? "item" : "item" + CSharpText.Literal(depth + 1);
    }
}
