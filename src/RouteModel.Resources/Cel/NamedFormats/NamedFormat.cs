using RouteModel.Resources.Metadata;
using RouteModel.Resources.Schemas.Formats;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Cel.NamedFormats;

/// <summary>A format of texts that rules ask for by name.</summary>
/// <param name="PatternCost">What upstream charges for its pattern, or for the one it stands for.</param>
/// <param name="Faults">What is wrong with a text; nothing for a valid one.</param>
/// <remarks>Kubernetes: <c>pkg/cel/library/format.go</c>.</remarks>
internal sealed record NamedFormat(ulong PatternCost, Func<string, IEnumerable<string>> Faults)
{
    public static NamedFormat Dns1123Label { get; } = new(8, NameRules.LabelFaults);

    public static NamedFormat Dns1123Subdomain { get; } = new(15, NameRules.SubdomainFaults);

    public static NamedFormat Dns1035Label { get; } = new(8, NameRules.Label1035Faults);

    public static NamedFormat QualifiedName { get; } = new(15, NameRules.QualifiedNameFaults);

    public static NamedFormat Dns1123LabelPrefix { get; } = new(8, static text => NameRules.LabelFaults(Masked(text)));

    public static NamedFormat Dns1123SubdomainPrefix { get; } = new(15, static text => NameRules.SubdomainFaults(Masked(text)));

    public static NamedFormat Dns1035LabelPrefix { get; } = new(8, static text => NameRules.Label1035Faults(Masked(text)));

    public static NamedFormat LabelValue { get; } = new(10, NameRules.LabelValueFaults);

    public static NamedFormat Uri { get; } = new(276, static text => GoUrl.TryParseRequestUri(text, out _, out string? error) ? [] : [error]);

    public static NamedFormat Uuid { get; } = Of(18, "uuid", "does not match the UUID format");

    public static NamedFormat Byte { get; } = Of(21, "byte", "invalid base64");

    public static NamedFormat Date { get; } = Of(18, "date", "invalid date");

    public static NamedFormat Datetime { get; } = Of(18, "date-time", "invalid datetime");

    public static NamedFormat? Find(string name) => name switch
    {
        "dns1123Label" => Dns1123Label,
        "dns1123Subdomain" => Dns1123Subdomain,
        "dns1035Label" => Dns1035Label,
        "qualifiedName" => QualifiedName,
        "dns1123LabelPrefix" => Dns1123LabelPrefix,
        "dns1123SubdomainPrefix" => Dns1123SubdomainPrefix,
        "dns1035LabelPrefix" => Dns1035LabelPrefix,
        "labelValue" => LabelValue,
        "uri" => Uri,
        "uuid" => Uuid,
        "byte" => Byte,
        "date" => Date,
        "datetime" => Datetime,
        _ => null,
    };

    private static NamedFormat Of(ulong patternCost, string format, string fault)
    {
        Func<string, bool> isValid = FormatCatalogue.Find(format)!;
        return new(patternCost, text => isValid(text) ? [] : [fault]);
    }

    // A prefix may end in a dash: upstream puts a letter in the place of its last two characters.
    private static string Masked(string text) => text.Length > 1 && text.EndsWith('-') ? text[..^2] + "a" : text;
}
