using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Checking;

/// <summary>What kind of type it is.</summary>
internal enum CelTypeKind
{
    Dyn,
    Error,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    List,
    Map,
    Type,

    /// <summary><c>optional_type(T)</c> and the opaque types of libraries, told apart by <see cref="CelType.Name"/>.</summary>
    Opaque,

    /// <summary>An object of the schema, or a protobuf wrapper message.</summary>
    Object,

    /// <summary>A type parameter of a declaration.</summary>
    Parameter,
}

/// <summary>A type of CEL. Object types are equal only to themselves: two fields with equal schemas have different types.</summary>
internal sealed class CelType
{
    public static readonly CelType Dyn = new(CelTypeKind.Dyn, "dyn");
    public static readonly CelType Error = new(CelTypeKind.Error, "!error!");
    public static readonly CelType Null = new(CelTypeKind.Null, "null");
    public static readonly CelType Bool = new(CelTypeKind.Bool, "bool");
    public static readonly CelType Int = new(CelTypeKind.Int, "int");
    public static readonly CelType Uint = new(CelTypeKind.Uint, "uint");
    public static readonly CelType Double = new(CelTypeKind.Double, "double");
    public static readonly CelType String = new(CelTypeKind.String, "string");
    public static readonly CelType Bytes = new(CelTypeKind.Bytes, "bytes");
    public static readonly CelType Timestamp = new(CelTypeKind.Timestamp, "timestamp");
    public static readonly CelType Duration = new(CelTypeKind.Duration, "duration");

    /// <summary>What the name <c>type</c> stands for.</summary>
    public static readonly CelType AnyType = new(CelTypeKind.Type, "type");

    private CelType(CelTypeKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters;
        Size = 1 + (int)Math.Min(parameters.Sum(parameter => (long)parameter.Size), int.MaxValue - 1);
    }

    public CelTypeKind Kind { get; }

    /// <summary>The name: <c>list</c>, <c>net.IP</c>, <c>selfType0.spec</c>, ...</summary>
    public string Name { get; }

    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>How many types its text names.</summary>
    public int Size { get; }

    /// <summary>Whether it is the type of a protobuf wrapper message: that of the value it wraps, or null.</summary>
    public bool IsWrapper { get; private init; }

    /// <summary>The fields of an object, by the names that expressions use.</summary>
    public IReadOnlyDictionary<string, CelType>? Fields { get; private init; }

    /// <summary>The schema that the type was made of; lists and maps of the schema have one too.</summary>
    public SchemaNode? Schema { get; private init; }

    public static CelType ListOf(CelType element, SchemaNode? schema = null) => new(CelTypeKind.List, "list", element) { Schema = schema };

    public static CelType MapOf(CelType key, CelType value, SchemaNode? schema = null) => new(CelTypeKind.Map, "map", key, value) { Schema = schema };

    public static CelType TypeOf(CelType type) => new(CelTypeKind.Type, "type", type);

    public static CelType OptionalOf(CelType value) => new(CelTypeKind.Opaque, "optional_type", value);

    public static CelType Opaque(string name) => new(CelTypeKind.Opaque, name);

    public static CelType WrapperOf(CelType value) => new(value.Kind, value.Name) { IsWrapper = true };

    public static CelType Parameter(string name) => new(CelTypeKind.Parameter, name);

    public static CelType Object(string name, IReadOnlyDictionary<string, CelType> fields, SchemaNode? schema) =>
        new(CelTypeKind.Object, name) { Fields = fields, Schema = schema };

    /// <summary>The same type with other parameters; itself if they are the ones it has.</summary>
    public CelType With(CelType[] parameters)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!ReferenceEquals(parameters[i], Parameters[i]))
            {
                return new CelType(Kind, Name, parameters) { Schema = Schema };
            }
        }

        return this;
    }

    /// <summary>Whether both are written alike.</summary>
    public bool IsSame(CelType other) => ReferenceEquals(this, other)
        || (Kind == other.Kind
            && Name == other.Name
            && Parameters.Count == other.Parameters.Count
            && Parameters.Zip(other.Parameters, (left, right) => left.IsSame(right)).All(isSame => isSame));

    /// <summary>As messages write it: <c>list(T)</c>, <c>map(K, V)</c>, <c>optional_type(T)</c>.</summary>
    public override string ToString() =>
        IsWrapper ? $"wrapper({Name})"
        : Parameters.Count == 0 ? Name
        : $"{Name}({string.Join(", ", Parameters)})";
}
