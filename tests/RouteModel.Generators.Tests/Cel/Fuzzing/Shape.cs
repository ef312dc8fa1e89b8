using System.Text.Json.Nodes;

namespace RouteModel.Generators.Tests.Cel.Fuzzing;

/// <summary>What a random schema asks of a value, as far as expressions and objects are made from it.</summary>
internal enum ShapeKind
{
    Object,
    Map,
    List,
    String,
    Bytes,
    Time,
    Duration,
    Integer,
    Number,
    Boolean,
    IntOrString,
    Preserved,
}

/// <summary>One node of a random schema.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Schema">Its keywords; those below it are its children's.</param>
internal sealed record Shape(ShapeKind Kind, JsonObject Schema)
{
    /// <summary>The properties of an object.</summary>
    public IReadOnlyList<(string Name, Shape Shape)> Properties { get; init; } = [];

    /// <summary>The items of a list, the values of a map.</summary>
    public Shape? Items { get; init; }

    public bool IsNullable => Schema.ContainsKey("nullable");

    /// <summary>The node and all below it.</summary>
    public IEnumerable<Shape> All => Properties.SelectMany(property => property.Shape.All).Concat(Items?.All ?? []).Prepend(this);
}
