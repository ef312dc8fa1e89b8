using RouteModel.Generators.Planning;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Generators.Emitting;

/// <summary>Formats in proofs: the validator holds the server's check of each in a field.</summary>
internal static class FormatProofs
{
    private const string Catalogue = Alias.Schemas + "Formats.FormatCatalogue";

    /// <summary>Whether the server checks strings of the format.</summary>
    public static bool IsChecked(string format) => FormatCatalogue.Find(format) is not null;

    /// <summary>The field that holds the check.</summary>
    public static string Name(string format) => CSharpNames.Pascal(format) + "Format";

    /// <summary>The declaration of the field.</summary>
    public static string Field(string format) =>
        $"private static readonly global::System.Func<string, bool> {Name(format)} = {Catalogue}.Find({CSharpText.Literal(format)})!;";
}
