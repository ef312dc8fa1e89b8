using System.Globalization;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Schemas.Rules;

/// <summary>The keywords <c>minimum</c> and <c>maximum</c>, and since Kubernetes 1.36 whether value and bounds lie in the range of the type at all.</summary>
/// <remarks>
/// The value chooses the domain: an integer is compared as an integer with the bound cut to one, a float as a float. Only a bound that is
/// itself out of range is compared as a float always. kube-openapi, <c>validate.numberValidator</c>.
/// </remarks>
internal static class NumberRules
{
    public static void Check(in SchemaNode node)
    {
        StructuralSchema schema = node.Schema;
        if (!IsInRange(schema.Type, node.Value))
        {
            OutOfRange(node, "Checked");
        }

        if (schema.Minimum is { } minimum)
        {
            CheckBound(node, minimum, isMinimum: true);
        }

        if (schema.Maximum is { } maximum)
        {
            CheckBound(node, maximum, isMinimum: false);
        }
    }

    private static void CheckBound(in SchemaNode node, double bound, bool isMinimum)
    {
        bool isBoundInRange = node.Schema.Type != SchemaType.Integer || FitsInt64(bound);
        if (!isBoundInRange)
        {
            OutOfRange(node, isMinimum ? "Minimum boundary" : "Maximum boundary");
        }

        if (isBoundInRange && node.Value.Kind == RawKind.Integer)
        {
            (long value, long cut) = (node.Value.Integer, Truncate(bound));
            if (isMinimum ? value < cut : value > cut)
            {
                Breaks(node, isMinimum, value.ToString(CultureInfo.InvariantCulture), cut.ToString(CultureInfo.InvariantCulture));
            }

            return;
        }

        double number = node.Value.Number;
        if (isMinimum ? number < bound : number > bound)
        {
            Breaks(node, isMinimum, GoSyntax.FormatDouble(number), GoSyntax.FormatDouble(bound));
        }
    }

    private static void Breaks(in SchemaNode node, bool isMinimum, string value, string bound) =>
        node.Invalid(value, $"should be {(isMinimum ? "greater" : "less")} than or equal to {bound}");

    private static void OutOfRange(in SchemaNode node, string what) => node.Result.Add(FieldError.Invalid(
        FieldError.NoField, "\"\"", $"{what} value must be of type integer (default format) in {node.Name}", node.Value.Offset));

    private static bool IsInRange(SchemaType type, RawValue value) =>
        type != SchemaType.Integer || value.Kind == RawKind.Integer || FitsInt64(value.Float);

    // The server prints the float with its shortest digits and parses them: -2^63 prints as -9223372036854776000 and does not fit.
    private static bool FitsInt64(double value) => value == Math.Truncate(value) && Math.Abs(value) < 9223372036854775808.0;

    // Go leaves the conversion of what does not fit to the machine; amd64 gives the smallest integer.
    private static long Truncate(double bound) => Math.Abs(bound) < 9223372036854775808.0 ? (long)bound : long.MinValue;
}
