using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>A schema as the API server decodes it: every keyword of its type (apiextensions, <c>JSONSchemaProps</c>).</summary>
internal sealed class SchemaProps
{
    /// <summary>What may stand in the schema of <c>metadata</c> at the root and means nothing to the server.</summary>
    private static readonly HashSet<string> s_nameFields = new(["name", "generateName"], StringComparer.Ordinal);

    private StructuralSchema? _structural;

    /// <summary>The fields in the order of the Go type, by their Go names, with whether they are set: the server names and compares them so.</summary>
    public required IReadOnlyList<string> SetFields { get; init; }

    public required FieldReader Fields { get; init; }

    public required string Id { get; init; }

    public required string Schema { get; init; }

    public required string? Ref { get; init; }

    public required string Description { get; init; }

    public required string Type { get; init; }

    public required string Format { get; init; }

    public required string Title { get; init; }

    public required YamlNode? Default { get; init; }

    public required double? Maximum { get; init; }

    public required bool ExclusiveMaximum { get; init; }

    public required double? Minimum { get; init; }

    public required bool ExclusiveMinimum { get; init; }

    public required long? MaxLength { get; init; }

    public required long? MinLength { get; init; }

    public required string Pattern { get; init; }

    public required long? MaxItems { get; init; }

    public required long? MinItems { get; init; }

    public required bool UniqueItems { get; init; }

    public required double? MultipleOf { get; init; }

    public required IReadOnlyList<YamlNode> Enum { get; init; }

    public required long? MaxProperties { get; init; }

    public required long? MinProperties { get; init; }

    public required IReadOnlyList<string> Required { get; init; }

    /// <summary>The keyword <c>items</c> in its form of one schema.</summary>
    public required SchemaProps? Items { get; init; }

    /// <summary>The keyword <c>items</c> in its form of a list, which the server does not support.</summary>
    public required IReadOnlyList<SchemaProps>? ItemsList { get; init; }

    public required IReadOnlyList<SchemaProps> AllOf { get; init; }

    public required IReadOnlyList<SchemaProps> OneOf { get; init; }

    public required IReadOnlyList<SchemaProps> AnyOf { get; init; }

    public required SchemaProps? Not { get; init; }

    public required IReadOnlyList<NamedProps> Properties { get; init; }

    /// <summary>The keyword <c>additionalProperties</c> in its form of a schema.</summary>
    public required SchemaProps? AdditionalSchema { get; init; }

    /// <summary>The keyword <c>additionalProperties</c> in its form of a flag.</summary>
    public required bool? AdditionalFlag { get; init; }

    public required bool HasPatternProperties { get; init; }

    public required bool HasDependencies { get; init; }

    public required IReadOnlyList<NamedProps> Dependencies { get; init; }

    public required bool HasAdditionalItems { get; init; }

    public required IReadOnlyList<NamedProps> Definitions { get; init; }

    public required bool HasExternalDocs { get; init; }

    public required bool Nullable { get; init; }

    public required bool? PreserveUnknownFields { get; init; }

    public required bool EmbeddedResource { get; init; }

    public required bool IntOrString { get; init; }

    public required IReadOnlyList<string> ListMapKeys { get; init; }

    public required string? ListType { get; init; }

    public required string? MapType { get; init; }

    public required bool HasValidations { get; init; }

    public bool HasAdditionalProperties => AdditionalSchema is not null || AdditionalFlag is not null;

    /// <summary>The schema as the rules for values take it.</summary>
    public StructuralSchema Structural => _structural ??= StructuralSchemas.Of(this, isResource: EmbeddedResource);

    /// <summary>This schema and all below it, in no order that means anything.</summary>
    public IEnumerable<SchemaProps> All
    {
        get
        {
            var open = new Stack<SchemaProps>([this]);
            while (open.Count > 0)
            {
                SchemaProps schema = open.Pop();
                yield return schema;
                foreach (SchemaProps child in schema.Children)
                {
                    open.Push(child);
                }
            }
        }
    }

    private IEnumerable<SchemaProps> Children
    {
        get
        {
            SchemaProps?[] single = [Items, Not, AdditionalSchema];
            IEnumerable<SchemaProps> named = Properties.Concat(Definitions).Concat(Dependencies).Select(property => property.Schema);
            return single.OfType<SchemaProps>().Concat(ItemsList ?? []).Concat(AllOf).Concat(AnyOf).Concat(OneOf).Concat(named);
        }
    }

    public SchemaProps? Property(string name)
    {
        foreach (NamedProps property in Properties)
        {
            if (property.Name == name)
            {
                return property.Schema;
            }
        }

        return null;
    }

    public LocationSpec At(string keyword) => Fields.At(keyword);

    /// <summary>Whether the schema says nothing but a type. Examples are lost on the way to this question.</summary>
    public bool IsOnlyType(string type) => Type == type && SetFields.All(static field => field is "Type" or "Example");

    /// <summary>Whether the schema, as one of <c>metadata</c>, restricts nothing but the names.</summary>
    public bool RestrictsOnlyNames => SetFields.All(static field => field is "Type" or "Default" or "Properties" or "Example")
        && Properties.All(static property => s_nameFields.Contains(property.Name));
}

/// <summary>A schema under a name.</summary>
internal sealed record NamedProps(string Name, SchemaProps Schema);
