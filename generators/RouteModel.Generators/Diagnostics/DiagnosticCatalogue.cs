using Microsoft.CodeAnalysis;

namespace RouteModel.Generators.Diagnostics;

/// <summary>Every diagnostic of the generator. Ids are never reused, RM0006 is retired; each has a page under docs/diagnostics.</summary>
internal static class DiagnosticCatalogue
{
    private const string Category = "RouteModel";

    public static readonly DiagnosticDescriptor UnreadableYaml = Error(
        "RM0001", "The file is not readable YAML", "The file cannot be read as YAML: {0}");

    public static readonly DiagnosticDescriptor NotADefinition = Error(
        "RM0002", "The document is not a usable CustomResourceDefinition", "{0}");

    public static readonly DiagnosticDescriptor InvalidKeyword = Error(
        "RM0004", "A keyword has a value the API server refuses", "{0}: {1}");

    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "RM0005", "The pattern is not a regular expression of RE2", "{0}.pattern: Invalid value: \"{1}\": must be a valid regular expression, but isn't: {2}");

    public static readonly DiagnosticDescriptor NameClash = Error(
        "RM0007", "Two things want one C# name", "{0} and {1} both become '{2}'; name one of them in a naming file (CustomResourceNames item)");

    public static readonly DiagnosticDescriptor UnusedTypeName = Error(
        "RM0008", "A type name is given for a path that does not exist", "TypeNames names '{0}', but {1} has no object or enumeration there");

    public static readonly DiagnosticDescriptor UnknownField = new(
        "RM0009",
        "The API server does not know the field and drops it",
        "{0}; the API server drops the field, so it has no effect",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnrecognizedFormat = new(
        "RM0010",
        "The API server does not know the format and ignores it",
        "{0}; the API server ignores the format, so values are not checked against it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidDefault = Error(
        "RM0011", "A default is one that the API server refuses", "{0}: {1}");

    public static readonly DiagnosticDescriptor NotStructural = Error(
        "RM0012", "The schema is not structural", "{0}: {1}");

    public static readonly DiagnosticDescriptor InvalidDefinition = Error(
        "RM0013", "The definition has a field that the API server refuses", "{0}: {1}");

    public static readonly DiagnosticDescriptor MalformedNames = Error(
        "RM0020", "The naming file has another form than expected", "The naming file cannot be used: {0}");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "RM0021", "A given name cannot be used in C#", "'{0}' cannot be the name for '{1}': {2}");

    public static readonly DiagnosticDescriptor NameForNothing = Error(
        "RM0022", "A naming file names something that does not exist", "There is no {0} in {1}");

    public static readonly DiagnosticDescriptor NamedTwice = Error(
        "RM0023", "One thing is given two names", "'{0}' is named '{1}', but '{2}' is the same in C# and is named '{3}'");

    public static readonly DiagnosticDescriptor ClashingKinds = Error(
        "RM0024", "Two definitions of the project get in each other's way", "{0}; no code is generated for either");

    public static readonly DiagnosticDescriptor InvalidProperty = Error(
        "RM0025", "A property of the project has an unknown value", "CustomResourceKindsAccess is '{0}', expected public, internal or none");

    public static readonly DiagnosticDescriptor PassedOver = new(
        "RM0026", "A document is passed over", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidExpression = Error(
        "RM0030", "A rule of x-kubernetes-validations does not compile", "{0}: {1}");

    public static readonly DiagnosticDescriptor ExpensiveRule = Error(
        "RM0031", "A rule of x-kubernetes-validations may cost too much", "{0}: {1}");

    public static readonly DiagnosticDescriptor InvalidRule = Error(
        "RM0032", "A rule of x-kubernetes-validations has a field that the API server refuses", "{0}: {1}");

    public static readonly DiagnosticDescriptor UncorrelatableRule = Error(
        "RM0033", "A rule uses oldSelf where old and new values cannot be told apart", "{0}: {1}");

    public static readonly DiagnosticDescriptor UntypedRule = Error(
        "RM0034", "A rule stands where expressions have no type", "{0}: {1}");

    private static readonly Dictionary<string, DiagnosticDescriptor> s_all = new[]
    {
        UnreadableYaml, NotADefinition, InvalidKeyword, InvalidPattern, NameClash, UnusedTypeName,
        UnknownField, UnrecognizedFormat, InvalidDefault, NotStructural, InvalidDefinition,
        MalformedNames, InvalidName, NameForNothing, NamedTwice, ClashingKinds, InvalidProperty, PassedOver,
        InvalidExpression, ExpensiveRule, InvalidRule, UncorrelatableRule, UntypedRule,
    }.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static IEnumerable<DiagnosticDescriptor> All => s_all.Values;

    public static DiagnosticDescriptor Find(string id) => s_all[id];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
