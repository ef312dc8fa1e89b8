using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema.Faults;
using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>Collects errors in the API server's words.</summary>
internal sealed class RuleFaults
{
    private readonly List<CrdFault> _faults = [];
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public IReadOnlyList<CrdFault> Faults => _faults;

    public IReadOnlyList<DiagnosticSpec> Diagnostics => _diagnostics;

    public void Required(string id, string field, string detail, LocationSpec location) =>
        Add(id, "FieldValueRequired", field, $"Required value: {detail}", location);

    public void Forbidden(string id, string field, string detail, LocationSpec location) =>
        Add(id, "FieldValueForbidden", field, $"Forbidden: {detail}", location);

    public void NotSupported(string id, string field, string value, string supported, LocationSpec location) =>
        Add(id, "FieldValueNotSupported", field, $"Unsupported value: {GoSyntax.Quote(value)}: supported values: {supported}", location);

    public void Internal(string id, string field, string detail, LocationSpec location) =>
        Add(id, "InternalError", field, $"Internal error: {detail}", location);

    /// <summary>What the rules for values say.</summary>
    public void Add(string id, FieldError error, LocationSpec location) =>
        Add(id, error.Type.ToReason(), error.Field, error.ToString().Substring(error.Field.Length + ": ".Length), location);

    /// <summary>An invalid value.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value as the message shows it.</param>
    /// <param name="detail">What is wrong with it.</param>
    /// <param name="location">Where it stands.</param>
    public void Invalid(string id, string field, string value, string detail, LocationSpec location) =>
        Add(id, "FieldValueInvalid", field, $"Invalid value: {value}: {detail}", location);

    /// <summary>An invalid expression: one error of the API server's, and a diagnostic for each fault in the expression.</summary>
    public void InvalidExpression(string id, string field, string value, string detail, IReadOnlyList<(string Message, LocationSpec Location)> places)
    {
        _faults.Add(new CrdFault(
            id,
            "FieldValueInvalid",
            field,
            $"{field}: Invalid value: {value}: {detail}",
            places[0].Location,
            new EquatableArray<string>([field, places[0].Message])));
        _diagnostics.AddRange(places.Select(place => new DiagnosticSpec(id, place.Location, new EquatableArray<string>([field, place.Message]))));
    }

    private void Add(string id, string type, string field, string text, LocationSpec location)
    {
        var fault = new CrdFault(id, type, field, $"{field}: {text}", location, new EquatableArray<string>([field, text]));
        _faults.Add(fault);
        _diagnostics.Add(fault.ToDiagnostic());
    }
}
