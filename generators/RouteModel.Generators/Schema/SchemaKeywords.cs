using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>Collects what is wrong with a definition and reads the values of keywords.</summary>
internal sealed class SchemaKeywords(string resource)
{
    private readonly List<DiagnosticSpec> _diagnostics = [];

    public IReadOnlyList<DiagnosticSpec> Diagnostics => _diagnostics;

    public string Resource { get; } = resource;

    public void Report(string id, LocationSpec location, params string[] arguments) =>
        _diagnostics.Add(new DiagnosticSpec(id, location, new EquatableArray<string>(arguments)));

    public void Invalid(string schemaPath, LocationSpec location, string problem) =>
        Report(DiagnosticCatalogue.InvalidKeyword.Id, location, schemaPath, problem);

    public string? Text(YamlNode node, string schemaPath)
    {
        if (node is YamlScalar { Kind: ScalarKind.String } scalar)
        {
            return scalar.Text;
        }

        if (node is not YamlScalar { Kind: ScalarKind.Null })
        {
            Invalid(schemaPath, node.Location, "must be a string");
        }

        return null;
    }

    public long? Integer(YamlNode node, string schemaPath)
    {
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Integer } scalar:
                return ScalarResolver.ToInteger(scalar.Text);
            case YamlScalar { Kind: ScalarKind.Float } scalar when ScalarResolver.ToDouble(scalar.Text) is { } number && number == Math.Floor(number) && Math.Abs(number) < 1L << 53:
                return (long)number;
            case YamlScalar { Kind: ScalarKind.Null }:
                return null;
            default:
                Invalid(schemaPath, node.Location, "must be an integer");
                return null;
        }
    }

    public double? Number(YamlNode node, string schemaPath)
    {
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } scalar:
                return ScalarResolver.ToDouble(scalar.Text) ?? ScalarResolver.ToInteger(scalar.Text);
            case YamlScalar { Kind: ScalarKind.Null }:
                return null;
            default:
                Invalid(schemaPath, node.Location, "must be a number");
                return null;
        }
    }

    public bool Flag(YamlNode node, string schemaPath)
    {
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Boolean } scalar:
                return ScalarResolver.ToBoolean(scalar.Text);
            case YamlScalar { Kind: ScalarKind.Null }:
                return false;
            default:
                Invalid(schemaPath, node.Location, "must be a boolean");
                return false;
        }
    }

    /// <summary>A list of any values, as JSON.</summary>
    public EquatableArray<string> Values(YamlNode node, string schemaPath)
    {
        if (node is YamlSequence sequence)
        {
            return sequence.Items.Select(YamlJson.Write).ToEquatableArray();
        }

        if (node is not YamlScalar { Kind: ScalarKind.Null })
        {
            Invalid(schemaPath, node.Location, "must be a list");
        }

        return EquatableArray<string>.Empty;
    }

    public EquatableArray<string> TextList(YamlNode node, string schemaPath)
    {
        if (node is not YamlSequence sequence)
        {
            Invalid(schemaPath, node.Location, "must be a list of strings");
            return EquatableArray<string>.Empty;
        }

        return sequence.Items.Select(item => Text(item, schemaPath)).OfType<string>().ToEquatableArray();
    }
}
