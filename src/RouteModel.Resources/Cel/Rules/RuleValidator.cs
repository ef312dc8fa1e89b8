using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Rules;

/// <summary>Runs the rules of a schema over a value: those of a node in their order, then those below it, all on one budget.</summary>
/// <remarks>
/// apiextensions-apiserver, <c>pkg/apiserver/schema/cel/validation.go</c>. Members are visited in the order of the document where the server's order is
/// random. Recursion follows the schema.
/// </remarks>
internal sealed class RuleValidator
{
    /// <summary>Kubernetes' budget for all rules of one object.</summary>
    public const long ObjectBudget = 10_000_000;

    private const string OutOfBudget = "validation failed due to running out of cost budget, no further validation rules will be run";

    private readonly ulong _callLimit;
    private readonly SchemaPath _path;
    private readonly List<FieldError> _errors = [];
    private readonly List<FieldError> _warnings = [];

    private RuleValidator(string path, long budget, ulong callLimit)
    {
        _path = new SchemaPath(path);
        Budget = budget;
        _callLimit = callLimit;
    }

    /// <summary>What is left of the budget; negative when it ran out and rules were not run.</summary>
    public long Budget { get; private set; }

    /// <summary>The errors.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Rules that are false for what an update left as it was.</summary>
    public IReadOnlyList<FieldError> Warnings => _warnings;

    /// <summary>Runs all rules.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="old">The value that an update replaces.</param>
    /// <param name="isResourceRoot">Whether the schema is a resource's: rules see its type and its name then.</param>
    /// <param name="isRatcheting">Whether a rule that is false for what did not change only warns.</param>
    /// <param name="budget">What all evaluations together may cost.</param>
    /// <param name="callLimit">What one evaluation may cost.</param>
    /// <param name="path">The path of the value.</param>
    public static RuleValidator Validate(
        StructuralSchema schema,
        RawValue value,
        RawValue? old = null,
        bool isResourceRoot = true,
        bool isRatcheting = true,
        long budget = ObjectBudget,
        ulong callLimit = CelEvaluation.CallLimit,
        string path = "")
    {
        var validator = new RuleValidator(path, budget, callLimit);
        CorrelatedValue? correlation = old is null ? null : new CorrelatedValue(schema, value, old);
        validator.Validate(new RuleNode(schema, value, correlation, isRatcheting ? correlation : null, isResourceRoot));
        return validator;
    }

    private void Validate(in RuleNode node)
    {
        if (!node.Schema.HasRules || node.Value.Kind == RawKind.Null)
        {
            return;
        }

        RunRules(node);
        if (Budget < 0)
        {
            return;
        }

        if (node.Value.Kind == RawKind.Array && node.Schema.Items is { } items)
        {
            ValidateItems(node, items);
        }
        else if (node.Value.Kind == RawKind.Object)
        {
            ValidateMembers(node);
        }
    }

    private void ValidateItems(in RuleNode node, StructuralSchema items)
    {
        for (int i = 0; i < node.Value.Items.Count && Budget >= 0; i++)
        {
            SchemaMark mark = _path.Mark;
            _path.EnterItem(i);
            Validate(node.Below(items, node.Value.Items[i], node.Correlation?.Item(i)));
            _path.Return(mark);
        }
    }

    private void ValidateMembers(in RuleNode node)
    {
        foreach (RawMember member in node.Value.Members)
        {
            if (Budget < 0)
            {
                return;
            }

            SchemaMark mark = _path.Mark;
            if (node.Schema.AdditionalProperties?.Schema is { } additional)
            {
                _path.EnterKey(member.Name);
                Validate(node.Below(additional, member.Value, node.Correlation?.Property(member.Name)));
            }
            else if (node.Schema.Property(member.Name) is { } property)
            {
                _path.EnterProperty(member.Name);
                RuleNode below = node.Below(property, member.Value, node.Correlation?.Property(member.Name));

                // An update may change the version: the old object is converted first, so its type metadata excuses nothing.
                Validate(mark.Steps == 0 && member.Name is ("apiVersion" or "kind") ? below with { Nearest = null } : below);
            }

            _path.Return(mark);
        }
    }

    private void RunRules(in RuleNode node)
    {
        if (node.Schema.Rules.Count == 0)
        {
            return;
        }

        CelValue self = node.Self();
        CelValue? old = node.OldSelf();
        bool messagesSeeOld = old is not null && node.Schema.Rules.Any(static rule => rule.UsesOldSelf);
        foreach (ValidationRule rule in node.Schema.Rules)
        {
            if (rule.UsesOldSelf && old is null && !rule.OptionalOldSelf)
            {
                continue;
            }

            var cel = new CelEvaluation(_callLimit);
            CelValue oldSelf = !rule.UsesOldSelf ? NoOldSelf
                : rule.OptionalOldSelf ? (old is null ? CelOptional.None : CelOptional.Of(old))
                : old!;
            CelValue result = rule.Expression(cel, self, oldSelf);
            if (!Spend(cel.Cost))
            {
                AddFailure(node, OutOfBudget);
                return;
            }

            if (cel.IsCancelled)
            {
                AddFailure(node, $"'{CelEvaluation.LimitExceeded}': no further validation rules will be run due to call cost exceeds limit for rule: {rule.Display}");
                Budget = -1;
                return;
            }

            if (result is CelError error)
            {
                AddFailure(node, error.Message.StartsWith("no such overload", StringComparison.Ordinal)
                    ? $"'{error.Message}': call arguments did not match a supported operator, function or macro signature for rule: {rule.Display}"
                    : $"{error.Message} evaluating rule: {rule.Display}");
            }
            else if (result is not CelBool { Value: true })
            {
                AddViolation(node, rule, self, messagesSeeOld ? old! : NoOldSelf);
                if (Budget < 0)
                {
                    return;
                }
            }
        }
    }

    private static CelError NoOldSelf { get; } = new("no such attribute(s): oldSelf");

    private bool Spend(ulong cost)
    {
        if (cost > long.MaxValue || (long)cost > Budget)
        {
            Budget = -1;
            return false;
        }

        Budget -= (long)cost;
        return true;
    }

    private void AddViolation(in RuleNode node, ValidationRule rule, CelValue self, CelValue oldSelf)
    {
        string? message = null;
        if (rule.MessageExpression is { } expression)
        {
            var cel = new CelEvaluation(_callLimit);
            CelValue said = expression(cel, self, oldSelf);
            if (!Spend(cel.Cost))
            {
                AddFalse(node, rule, Failure(node, "messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run"));
                return;
            }

            if (cel.IsCancelled)
            {
                AddFalse(node, rule, Failure(node, $"no further validation rules will be run due to call cost exceeds limit for messageExpression: {Text.GoSyntax.Quote(rule.MessageExpressionText)}"));
                Budget = -1;
                return;
            }

            message = RuleMessage.Usable(said);
        }

        message ??= rule.Message.Length > 0 ? rule.Message : "failed rule: " + rule.Rule;
        AddFalse(node, rule, RuleMessage.Error(rule.Reason, FieldOf(rule), node.Value, message));
    }

    private void AddFalse(in RuleNode node, ValidationRule rule, FieldError error)
    {
        // An error that could not be told at the field the rule names is told there all the same.
        error = error with { Field = FieldOf(rule) };
        if (!rule.UsesOldSelf && node.IsUnchanged)
        {
            _warnings.Add(error);
        }
        else
        {
            _errors.Add(error);
        }
    }

    private string FieldOf(ValidationRule rule) => rule.FieldPath.Length == 0 ? _path.Field
        : _path.ToString() is { Length: > 0 } path ? $"{path}.{rule.FieldPath}"
        : rule.FieldPath;

    private void AddFailure(in RuleNode node, string text) => _errors.Add(Failure(node, text));

    private FieldError Failure(in RuleNode node, string text) =>
        FieldError.Invalid(_path.Field, Text.GoSyntax.Quote(node.Schema.TypeName), text, node.Value.Offset);
}
