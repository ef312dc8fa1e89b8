using System.Globalization;
using System.Text.Json;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Conformance.CrdFaults;

/// <summary>Definitions with authoring faults, and what the API server says of them. Errors of CEL rules are another suite's.</summary>
public sealed class CrdFaultTests
{
    [Test]
    public void Whole_definitions() => Suite.Judge("crd-faults", Numbered("kubernetes/crd-faults.jsonl").Where(row => !row.Row.TryGetProperty("old", out _)).Select(row =>
        (row.Id, RecordedFaults.Difference(row.Row, DefinitionFaults.Find(RecordedFaults.Document(row.Row.GetProperty("crd")), FaultOptions.Create, RecordedStatus)))));

    [Test]
    public void Updates_of_definitions() => Suite.Judge("crd-fault-updates", Numbered("kubernetes/crd-faults.jsonl").Where(row => row.Row.TryGetProperty("old", out _)).Select(row =>
        (row.Id, JudgeUpdate(row.Row))));

    [Test]
    public void Single_schemas() => Suite.Judge("crd-schema-faults", Numbered("kubernetes/crd-schema-faults.jsonl").Select(row => (row.Id, JudgeSchema(row.Row))));

    [TestCase("crds")]
    [TestCase("edge/crds")]
    public void Definitions_that_a_server_has_taken(string folder)
    {
        string[] files = Directory.GetFiles(Suite.Path(["kubernetes", .. folder.Split('/')]), "*.yaml");
        Suite.Judge("crd-faults-" + folder.Replace('/', '-'), files.Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), Refusals(file))));
    }

    private static string? Refusals(string file)
    {
        IEnumerable<string> messages = YamlTreeReader.Read(new CrdSource(file, File.ReadAllText(file), "", "")).Value
            .SelectMany(document => DefinitionFaults.Find((YamlMapping)document))
            .Where(fault => fault.Type.Length > 0)
            .Select(fault => fault.Message);
        return string.Join(Environment.NewLine, messages) is { Length: > 0 } text ? text : null;
    }

    private static IEnumerable<(string Id, JsonElement Row)> Numbered(string file) =>
        Suite.Rows(file).Select((row, index) => ((index + 1).ToString(CultureInfo.InvariantCulture), row));

    private static string? JudgeUpdate(JsonElement row)
    {
        Definition old = DefinitionDecoder.Decode(RecordedFaults.Document(row.GetProperty("old")), new FaultList());
        var faults = new FaultList();
        Definition definition = DefinitionDecoder.Decode(RecordedFaults.Document(row.GetProperty("crd")), faults);
        DefinitionRules.Check(definition, RecordedStatus(definition), UpdateOptions.Of(definition, old), faults);
        return RecordedFaults.Difference(row, faults.Faults);
    }

    private static string? JudgeSchema(JsonElement row)
    {
        var faults = new FaultList();
        SchemaProps schema = SchemaPropsReader.Read(new FieldReader(RecordedFaults.Document(row.GetProperty("schema")), "", faults));
        SchemaRules.Check(schema, PathOf(row), row.GetProperty("statusSubresource").GetBoolean(), Options(row.GetProperty("opts")), faults);
        return RecordedFaults.Difference(row, faults.Faults);
    }

    /// <summary>The path at which a schema was judged; only its errors tell.</summary>
    private static string PathOf(JsonElement row) => row.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0
        ? errors[0].GetProperty("field").GetString()!.Split(".openAPIV3Schema")[0]
        : "spec.validation";

    private static FaultOptions Options(JsonElement options) => new()
    {
        AllowDefaults = options.GetProperty("allowDefaults").GetBoolean(),
        RequireOpenApiSchema = options.GetProperty("requireOpenAPISchema").GetBoolean(),
        RequireStructuralSchema = options.GetProperty("requireStructuralSchema").GetBoolean(),
        RequireValidPropertyType = options.GetProperty("requireValidPropertyType").GetBoolean(),
        RequirePrunedDefaults = options.GetProperty("requirePrunedDefaults").GetBoolean(),
        RequireAtomicSetType = options.GetProperty("requireAtomicSetType").GetBoolean(),
        RequireListMapKeys = options.GetProperty("requireMapListKeysMapSetValidation").GetBoolean(),
    };

    /// <summary>The rows were judged with the status they hold, not with the one that a server makes.</summary>
    private static DefinitionStatus RecordedStatus(Definition definition)
    {
        FieldReader status = definition.Root.Object("status");
        FieldReader names = status.Object("acceptedNames");
        return new DefinitionStatus(
            new DefinitionNames(
                names,
                names.Text("plural"),
                names.Text("singular"),
                names.Text("kind"),
                names.Text("listKind"),
                names.Texts("shortNames"),
                names.Texts("categories")),
            status.Node("storedVersions") is YamlSequence ? status.Texts("storedVersions") : null);
    }
}
