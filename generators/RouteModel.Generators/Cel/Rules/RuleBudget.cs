using System.Globalization;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>What the rules of a schema may cost, one by one and together.</summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apis/apiextensions/validation/cel_validation.go</c>.</remarks>
/// <param name="isCostExcused">Whether single expressions may cost more than a new one may; together they may not.</param>
internal sealed class RuleBudget(bool isCostExcused)
{
    private const ulong PerExpression = 10_000_000;
    private const ulong PerSchema = 100_000_000;

    /// <summary>How many of the most expensive expressions are named.</summary>
    private const int MostNamed = 4;

    private const string Advice =
        " (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";

    private readonly List<(string Field, ulong Cost, LocationSpec Location)> _expensive = [];
    private ulong _total;

    /// <summary>Counts one expression.</summary>
    /// <param name="name">What the API server calls its cost: <c>estimated rule cost</c>.</param>
    /// <param name="field">Where it stands.</param>
    /// <param name="cost">The cost, cardinality included.</param>
    /// <param name="location">The expression in the file.</param>
    /// <param name="faults">Takes the error if it is over budget by itself.</param>
    public void Add(string name, string field, ulong cost, LocationSpec location, RuleFaults faults)
    {
        if (cost > PerExpression && !isCostExcused)
        {
            faults.Forbidden(DiagnosticCatalogue.ExpensiveRule.Id, field, Excess(name, cost, PerExpression), location);
        }

        _total = CostRange.Add(_total, cost);
        if (cost >= PerSchema / 100)
        {
            _expensive.Add((field, cost, location));
        }
    }

    /// <summary>Tells if all expressions together are over budget.</summary>
    public void Close(string schemaPath, SchemaNode root, RuleFaults faults)
    {
        if (_total <= PerSchema)
        {
            return;
        }

        foreach ((string field, _, LocationSpec location) in _expensive.OrderByDescending(expression => expression.Cost).Take(MostNamed))
        {
            faults.Forbidden(
                DiagnosticCatalogue.ExpensiveRule.Id,
                field,
                "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema",
                location);
        }

        string name = "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema";
        faults.Forbidden(DiagnosticCatalogue.ExpensiveRule.Id, schemaPath, Excess(name, _total, PerSchema), root.Location);
    }

    private static string Excess(string name, ulong cost, ulong limit)
    {
        double factor = (double)cost / limit;
        string shown = factor > 100 ? "more than 100x" : factor.ToString(factor < 1.5 ? "F6" : "F1", CultureInfo.InvariantCulture) + "x";
        return $"{name} exceeds budget by factor of {shown}{Advice}";
    }
}
