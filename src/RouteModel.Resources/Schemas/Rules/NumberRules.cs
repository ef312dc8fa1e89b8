using System.Globalization;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>
/// The keywords <c>multipleOf</c>, <c>minimum</c> and <c>maximum</c>, and since Kubernetes 1.36 whether value and bounds lie in the range of
/// type and format at all.
/// </summary>
/// <remarks>
/// The value chooses the domain: an integer is compared as an integer with the bound cut to one, a float as a float. Only a bound that is
/// itself out of range is compared as a float always. kube-openapi, <c>validate.numberValidator</c>.
/// </remarks>
internal static class NumberRules
{
    public static void Check(in SchemaNode node)
    {
        (StructuralSchema schema, RawValue value) = (node.Schema, node.Value);
        ReportRange(node, "Checked", value.Kind == RawKind.Integer ? NumberRange.Fault(schema, value.Integer) : NumberRange.Fault(schema, value.Float));
        if (schema.MultipleOf is { } factor)
        {
            CheckMultiple(node, factor);
        }

        if (schema.Minimum is { } minimum)
        {
            CheckBound(node, minimum, schema.ExclusiveMinimum, isMinimum: true);
        }

        if (schema.Maximum is { } maximum)
        {
            CheckBound(node, maximum, schema.ExclusiveMaximum, isMinimum: false);
        }

        node.Result.Match(2);
    }

    private static void CheckMultiple(in SchemaNode node, double factor)
    {
        if (!ReportRange(node, "MultipleOf", NumberRange.Fault(node.Schema, factor)) && node.Value.Kind == RawKind.Integer)
        {
            CheckMultipleOfInteger(node, node.Value.Integer, GoNumber.Truncate(factor));
            return;
        }

        double value = node.Value.Number;
        if (factor < 0)
        {
            FactorMustBePositive(node, GoSyntax.FormatDouble(factor));
        }
        else if (!JsonNumber.IsInteger(factor < 1 ? 1 / factor * value : value / factor))
        {
            node.Invalid(GoSyntax.FormatDouble(value), "should be a multiple of " + GoSyntax.FormatDouble(factor));
        }
    }

    private static void CheckMultipleOfInteger(in SchemaNode node, long value, long factor)
    {
        if (factor <= 0)
        {
            FactorMustBePositive(node, Text(factor));
        }
        else if (value % factor != 0)
        {
            node.Invalid(Text(value), "should be a multiple of " + Text(factor));
        }
    }

    private static void FactorMustBePositive(in SchemaNode node, string factor) => node.Result.Add(FieldError.Invalid(
        node.Field, factor, $"factor MultipleOf declared for {node.Name} must be positive: {factor}", node.Value.Offset));

    private static void CheckBound(in SchemaNode node, double bound, bool isExclusive, bool isMinimum)
    {
        bool isOutOfRange = ReportRange(node, isMinimum ? "Minimum boundary" : "Maximum boundary", NumberRange.Fault(node.Schema, bound));
        if (!isOutOfRange && node.Value.Kind == RawKind.Integer)
        {
            (long value, long cut) = (node.Value.Integer, GoNumber.Truncate(bound));
            if (Breaks(value.CompareTo(cut), isExclusive, isMinimum))
            {
                Report(node, isExclusive, isMinimum, Text(value), Text(cut));
            }
        }
        else if (Breaks(node.Value.Number.CompareTo(bound), isExclusive, isMinimum))
        {
            Report(node, isExclusive, isMinimum, GoSyntax.FormatDouble(node.Value.Number), GoSyntax.FormatDouble(bound));
        }
    }

    private static bool Breaks(int order, bool isExclusive, bool isMinimum) => (isMinimum ? order : -order) < (isExclusive ? 1 : 0);

    private static void Report(in SchemaNode node, bool isExclusive, bool isMinimum, string value, string bound) =>
        node.Invalid(value, $"should be {(isMinimum ? "greater" : "less")} than {(isExclusive ? "" : "or equal to ")}{bound}");

    private static bool ReportRange(in SchemaNode node, string what, string? fault)
    {
        if (fault is not null)
        {
            node.InvalidWithoutField($"{what} value must be of type {fault} in {node.Name}");
        }

        return fault is not null;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
