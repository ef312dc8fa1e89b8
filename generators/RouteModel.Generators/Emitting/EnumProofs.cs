using System.Globalization;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>The keyword <c>enum</c> in proofs, where all members are what the value is: the server's comparison of unlike kinds has surprises.</summary>
internal static class EnumProofs
{
    /// <summary>Whether straight code decides about the members.</summary>
    public static bool IsProvable(Constraints limits, ValueKind kind) => limits.Enum.Count == 0 || kind == ValueKind.Enum || Members(limits, kind) is not null;

    /// <summary>What refutes a value.</summary>
    public static IEnumerable<string> Of(Constraints limits, ValueKind kind, string name)
    {
        if (limits.Enum.Count > 0 && Members(limits, kind) is { } members)
        {
            string any = string.Join(" or ", members);
            yield return members.Length == 1 ? $"{name} is not {any}" : $"{name} is not ({any})";
        }
    }

    private static string[]? Members(Constraints limits, ValueKind kind) => kind switch
    {
        ValueKind.String or ValueKind.Enum => SchemaShape.Strings(limits.Enum)?.Distinct().Select(CSharpText.Literal).ToArray(),
        ValueKind.Integer when limits.Enum.All(IsInteger) => [.. limits.Enum.Distinct()],
        _ => null,
    };

    private static bool IsInteger(string json) =>
        long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value.ToString(CultureInfo.InvariantCulture) == json && value != long.MinValue;
}
