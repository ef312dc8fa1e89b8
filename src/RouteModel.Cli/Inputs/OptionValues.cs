using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text.Re2;
using RouteModel.RouteGroups;

namespace RouteModel.Cli.Inputs;

/// <summary>Reads the values of options. The first fault is kept, and what is read after it does not count.</summary>
internal sealed class OptionValues
{
    /// <summary>What is wrong; <see langword="null"/> if nothing is.</summary>
    public string? Error { get; private set; }

    public string Text(string name, RawValue value)
    {
        Expect(value.Kind == RawKind.String, name, "a string");
        return value.Kind == RawKind.String ? value.Text : "";
    }

    public bool Switch(string name, RawValue value)
    {
        Expect(value.Kind == RawKind.Boolean, name, "true or false");
        return value.Kind == RawKind.Boolean && value.Boolean;
    }

    public int Number(string name, RawValue value)
    {
        bool isNumber = value is { Kind: RawKind.Integer, Integer: >= int.MinValue and <= int.MaxValue };
        Expect(isNumber, name, "an integer of 32 bits");
        return isNumber ? (int)value.Integer : 0;
    }

    public BackendTrafficAlgorithm Traffic(string name, RawValue value)
    {
        string algorithm = Text(name, value);
        if (algorithm == "traffic-segment-predicate")
        {
            return BackendTrafficAlgorithm.TrafficSegmentPredicate;
        }

        // An empty one is not set, as in Skipper's fixtures.
        Error ??= algorithm is "traffic-predicate" or "" ? null : "invalid backend traffic algorithm: " + algorithm;
        return BackendTrafficAlgorithm.TrafficPredicate;
    }

    public string Expression(string name, RawValue value) => Check(name, Text(name, value));

    public ValueList<string> Expressions(string name, RawValue value) => List(name, value, item => Check(name, Text(name, item)));

    public ValueList<string> Texts(string name, RawValue value) => List(name, value, item => Text(name, item));

    /// <summary>Labels and the values that they must have; a null value is an empty one.</summary>
    public ValueMap<string> Labels(string name, RawValue value)
    {
        var labels = new List<KeyValuePair<string, string>>();
        foreach (RawMember member in Members(name, value))
        {
            labels.Add(new(member.Name, member.Value.Kind == RawKind.Null ? "" : Text(name, member.Value)));
        }

        return new ValueMap<string>(labels);
    }

    public ValueList<EskipPredicate> Predicates(string name, RawValue value) =>
        List(name, value, item => new EskipPredicate(Field(name, item, "name"), Args(name, item)));

    public ValueList<EskipFilter> Filters(string name, RawValue value) =>
        List(name, value, item => new EskipFilter(Field(name, item, "name"), Args(name, item)));

    public ValueList<AnnotationPredicates> AnnotationPredicates(string name, RawValue value) => List(name, value, item =>
        new AnnotationPredicates(Field(name, item, "key"), Field(name, item, "value"), Predicates(name, Find(name, item, "predicates"))));

    public ValueList<AnnotationFilters> AnnotationFilters(string name, RawValue value) => List(name, value, item =>
        new AnnotationFilters(Field(name, item, "key"), Field(name, item, "value"), Filters(name, Find(name, item, "filters"))));

    /// <summary>Arguments as Skipper prints them: numbers are doubles, as in eskip that was parsed, and a boolean is a string.</summary>
    private EskipArgument[] Args(string name, RawValue item) => [.. List(name, Find(name, item, "args"), value => value.Kind switch
    {
        RawKind.Integer or RawKind.Float => new EskipArgument(value.Number),
        RawKind.Boolean => new EskipArgument(value.Boolean ? "true" : "false"),
        _ => new EskipArgument(Text(name, value)),
    })];

    private string Field(string name, RawValue item, string field) => Text($"{name}[].{field}", Find(name, item, field));

    private RawValue Find(string name, RawValue item, string field)
    {
        RawValue? found = null;
        foreach (RawMember member in Members(name, item))
        {
            found = member.Name == field ? member.Value : found;
        }

        return found ?? RawValue.OfNull(item.Offset);
    }

    private ValueList<T> List<T>(string name, RawValue value, Func<RawValue, T> read)
    {
        var items = new List<T>();
        if (value.Kind == RawKind.Array)
        {
            items.AddRange(value.Items.Select(read));
        }

        Expect(value.Kind is RawKind.Array or RawKind.Null, name, "a list");
        return ValueList.From(items);
    }

    private List<RawMember> Members(string name, RawValue value)
    {
        Expect(value.Kind == RawKind.Object, name, "a mapping");
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

    private string Check(string name, string expression)
    {
        if (!Re2Regex.TryParse(expression, out _, out string? error))
        {
            Error ??= $"option {name} must be a regular expression: {error}";
        }

        return expression;
    }

    private void Expect(bool isSo, string name, string what) => Error ??= isSo ? null : $"option {name} must be {what}";
}
