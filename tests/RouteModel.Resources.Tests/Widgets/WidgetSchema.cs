using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Widgets;

internal static class WidgetSchema
{
    public static StructuralSchema Root { get; } = new()
    {
        Type = SchemaType.Object,
        Properties =
        [
            new("apiVersion", new() { Type = SchemaType.String }),
            new("kind", new() { Type = SchemaType.String }),
            new("metadata", new() { Type = SchemaType.Object }),
            new("spec", Spec()),
            new("status", new() { Type = SchemaType.Object, Required = ["ready"], Properties = [new("ready", new() { Type = SchemaType.Boolean })] }),
        ],
        Required = ["spec"],
    };

    private static StructuralSchema Spec() => new()
    {
        Type = SchemaType.Object,
        Properties =
        [
            new("mode", new() { Type = SchemaType.String, Enum = ["on", "off"] }),
            new("size", new() { Type = SchemaType.Integer, Minimum = 0 }),
            new("tags", new()
            {
                Type = SchemaType.Array,
                ListType = ListType.Set,
                MinItems = 1,
                Items = new() { Type = SchemaType.String, MaxLength = 3 },
            }),
        ],
        Required = ["mode"],
    };
}
