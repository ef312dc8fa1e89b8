using RouteModel.Generators.Cel.Syntax;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>Literals as values.</summary>
internal static class LiteralValue
{
    public static CelValue Of(CelLiteral literal) => literal.Value switch
    {
        null => CelNull.Value,
        bool value => CelBool.Of(value),
        long value => new CelInt(value),
        ulong value => new CelUint(value),
        double value => new CelDouble(value),
        string value => new CelString(value),
        byte[] value => new CelBytes(value),
        _ => throw new InvalidOperationException($"No literal of CEL is a {literal.Value.GetType()}."),
    };
}
