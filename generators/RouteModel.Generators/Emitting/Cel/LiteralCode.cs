using System.Globalization;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>Literals as values of the run-time library.</summary>
internal static class LiteralCode
{
    private const string Values = "V.";

    public static string Of(CelLiteral literal) => literal.Value switch
    {
        null => Values + "CelNull.Value",
        bool value => Values + (value ? "CelBool.True" : "CelBool.False"),
        long.MinValue => $"new {Values}CelInt(long.MinValue)",
        long value => $"new {Values}CelInt({CSharpText.Literal(value)})",
        ulong value => $"new {Values}CelUint({value.ToString(CultureInfo.InvariantCulture)})",
        double value => $"new {Values}CelDouble({Double(value)})",
        string value => $"new {Values}CelString({CSharpText.Literal(value)})",
        byte[] value => $"new {Values}CelBytes(new byte[] {{ {string.Join(", ", value.Select(item => item.ToString(CultureInfo.InvariantCulture)))} }})",
        _ => throw new InvalidOperationException($"No literal of CEL is a {literal.Value.GetType()}."),
    };

    private static string Double(double value) => double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : double.IsNaN(value) ? "double.NaN"
        : CSharpText.Literal(value);
}
