using System.Text;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>How large the values of a schema can be, as the API server reckons from its limits.</summary>
/// <remarks>Kubernetes: apiserver <c>pkg/cel/common/schemas.go</c>.</remarks>
internal sealed class DeclaredSize
{
    /// <summary>The largest request that the API server reads, in bytes.</summary>
    public const long MaxRequestSize = 3 * 1024 * 1024;

    private const long MinStringSize = 2;
    private const long MaxTextSize = MaxRequestSize - 2;
    private const long MaxDateTimeSize = 32;
    private const long DateSize = 12;

    private static readonly DeclaredSize s_string = new(MinStringSize, MaxTextSize);

    private DeclaredSize(long minSize, long maxElements)
    {
        MinSize = minSize;
        MaxElements = maxElements;
    }

    /// <summary>The fewest bytes of JSON that a value takes.</summary>
    public long MinSize { get; }

    /// <summary>The most bytes of a text, items of a list or entries of a map.</summary>
    public long MaxElements { get; }

    /// <summary>Of items or values.</summary>
    public DeclaredSize? Element { get; private init; }

    /// <summary>Of the keys of a map.</summary>
    public DeclaredSize? Key { get; private init; }

    /// <summary>Of the fields of an object, by the names that expressions use.</summary>
    public IReadOnlyDictionary<string, DeclaredSize>? Fields { get; private init; }

    /// <summary>
    /// The most values of this size that an object can hold: the estimate for a rule that some list or map without limit repeats.
    /// </summary>
    public ulong MaxCardinality => (ulong)(MaxRequestSize / (MinSize + 1));

    /// <summary>The sizes below a node; <see langword="null"/> if expressions cannot see it.</summary>
    /// <param name="schema">The node.</param>
    /// <param name="isResource">Whether it is the root of a resource or an embedded one, where type and metadata are always declared.</param>
    public static DeclaredSize? Of(SchemaNode schema, bool isResource)
    {
        Constraints limits = schema.Constraints;
        if (schema.IsIntOrString)
        {
            return new DeclaredSize(1, limits.MaxLength is { } length ? NotNegative(length) * 4 : MaxTextSize);
        }

        return schema.Kind switch
        {
            SchemaKind.Object when schema.AdditionalSchema is { } values => OfMap(limits, Of(values, values.IsEmbeddedResource)),
            SchemaKind.Object => OfObject(schema, isResource),
            SchemaKind.Array => schema.Items is { } items ? OfList(limits, Of(items, items.IsEmbeddedResource)) : null,
            SchemaKind.String => OfString(limits),
            SchemaKind.Boolean => new DeclaredSize(4, 0),
            SchemaKind.Integer or SchemaKind.Number => new DeclaredSize(1, 0),
            _ => null,
        };
    }

    private static DeclaredSize? OfList(Constraints limits, DeclaredSize? item) => item is null ? null
        : new DeclaredSize(2, limits.MaxItems is { } max ? NotNegative(max) : MaxTextSize / (item.MinSize + 1)) { Element = item };

    private static DeclaredSize? OfMap(Constraints limits, DeclaredSize? value) => value is null ? null
        : new DeclaredSize(2, limits.MaxProperties is { } max ? NotNegative(max) : MaxTextSize / (value.MinSize + 6))
        {
            Element = value,
            Key = new DeclaredSize(MinStringSize, 0),
        };

    private static DeclaredSize OfString(Constraints limits)
    {
        switch (limits.Format)
        {
            case "byte":
                return new DeclaredSize(MinStringSize, limits.MaxLength is { } bytes ? NotNegative(bytes) : MaxTextSize);
            case "duration":
                return new DeclaredSize(3, MaxDateTimeSize);
            case "date":
                return new DeclaredSize(DateSize, DateSize);
            case "date-time":
                return new DeclaredSize(21, MaxDateTimeSize);
        }

        if (limits.MaxLength is { } length)
        {
            // A limit counts code points, and one of them takes up to four bytes.
            return new DeclaredSize(MinStringSize, NotNegative(length) * 4);
        }

        return limits.Enum.Count == 0 ? s_string : new DeclaredSize(MinStringSize, limits.Enum.Max(SizeOfMember));
    }

    private static long SizeOfMember(string json) => YamlJson.ReadString(json) is { } text ? Encoding.UTF8.GetByteCount(text) : 0;

    private static DeclaredSize OfObject(SchemaNode schema, bool isResource)
    {
        var fields = new Dictionary<string, DeclaredSize>(StringComparer.Ordinal);
        var required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
        bool replacesMeta = isResource && !DeclaresMeta(schema);
        long minSize = 2;
        foreach (SchemaProperty property in schema.Properties)
        {
            SchemaNode node = property.Schema;
            DeclaredSize? size = replacesMeta && OwnFields.IsOwn(property.Name) ? OfMeta(property.Name) : Of(node, node.IsEmbeddedResource);
            if (size is null)
            {
                continue;
            }

            if (PropertyNames.Escape(property.Name) is { } name)
            {
                fields[name] = size;
            }

            bool isDefaulted = node.Default is not null && !(replacesMeta && OwnFields.IsOwn(property.Name));
            if (required.Contains(property.Name) && !isDefaulted)
            {
                minSize += Encoding.UTF8.GetByteCount(property.Name) + size.MinSize + 4;
            }
        }

        if (replacesMeta)
        {
            foreach (string name in new[] { "apiVersion", "kind", "metadata" })
            {
                if (!fields.ContainsKey(name))
                {
                    fields[name] = OfMeta(name);
                    minSize += required.Contains(name) ? name.Length + fields[name].MinSize + 4 : 0;
                }
            }
        }

        return new DeclaredSize(minSize, 0) { Fields = fields };
    }

    private static DeclaredSize OfMeta(string name) => name != "metadata" ? s_string : new DeclaredSize(2, 0)
    {
        Fields = new Dictionary<string, DeclaredSize>(StringComparer.Ordinal) { ["name"] = s_string, ["generateName"] = s_string },
    };

    /// <summary>Type and metadata are taken as declared only where all that expressions may use of them is.</summary>
    private static bool DeclaresMeta(SchemaNode schema) =>
        KindOf(schema, "kind") == SchemaKind.String
        && KindOf(schema, "apiVersion") == SchemaKind.String
        && schema.Properties.FirstOrDefault(property => property.Name == "metadata")?.Schema is { Kind: SchemaKind.Object } metadata
        && KindOf(metadata, "name") == SchemaKind.String
        && KindOf(metadata, "generateName") == SchemaKind.String;

    private static SchemaKind? KindOf(SchemaNode schema, string property) =>
        schema.Properties.FirstOrDefault(candidate => candidate.Name == property)?.Schema.Kind;

    private static long NotNegative(long value) => Math.Max(0, value);
}
