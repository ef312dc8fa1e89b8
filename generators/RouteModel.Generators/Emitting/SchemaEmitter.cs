using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes the schema as data: what explains an object that was not proven valid.</summary>
internal static class SchemaEmitter
{
    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan.Namespace);
        writer.Line($"/// <summary>The schema of <see cref=\"{plan.Kind}\"/>, from which errors are explained. Made on the first object that needs it.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"internal static class {plan.Kind}Schema");
        for (int i = 0; i < plan.Objects.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            EmitObject(writer, plan.Objects[i], isRoot: i == plan.Objects.Count - 1, plan);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitObject(SourceWriter writer, ObjectTypeSpec type, bool isRoot, ResourcePlan plan)
    {
        writer.Open($"{(isRoot ? "internal" : "private")} static readonly {CSharpText.Schemas}.StructuralSchema {type.Name} = new()");
        writer.Line($"Type = {CSharpText.Schemas}.SchemaType.Object,");
        string[] required = [.. type.Properties.Where(property => property.IsRequired).Select(property => CSharpText.Literal(property.JsonName))];
        if (required.Length > 0)
        {
            writer.Line($"Required = [{string.Join(", ", required)}],");
        }

        writer.Open("Properties =", "[");
        if (isRoot)
        {
            writer.Line($"new(\"apiVersion\", new() {{ Type = {CSharpText.Schemas}.SchemaType.String }}),");
            writer.Line($"new(\"kind\", new() {{ Type = {CSharpText.Schemas}.SchemaType.String }}),");
            writer.Line($"new(\"metadata\", new() {{ Type = {CSharpText.Schemas}.SchemaType.Object }}),");
        }

        foreach (PropertySpec property in type.Properties)
        {
            writer.Line($"new({CSharpText.Literal(property.JsonName)}, {Node(property.Value, plan)}),");
        }

        writer.Close("],");
        writer.Close("};");
    }

    private static string Node(ValueSpec value, ResourcePlan plan)
    {
        if (value.Kind == ValueKind.Object)
        {
            return value.TypeName;
        }

        LimitsSpec limits = value.Limits;
        string[] members =
        [
            $"Type = {CSharpText.Schemas}.SchemaType.{TypeName(value.Kind)}",
            .. limits.Enum.Count > 0 ? [$"Enum = [{string.Join(", ", limits.Enum.Select(CSharpText.Literal))}]"] : Array.Empty<string>(),
            .. Limit("MinLength", limits.MinLength),
            .. Limit("MaxLength", limits.MaxLength),
            .. limits.Pattern is { } pattern ? [$"Pattern = new({CSharpText.Literal(plan.Patterns[pattern].Pattern)}, {plan.Kind}Patterns.{PatternEmitter.MethodName(pattern)})"] : Array.Empty<string>(),
            .. Limit("Minimum", limits.Minimum),
            .. Limit("Maximum", limits.Maximum),
            .. Limit("MinItems", limits.MinItems),
            .. Limit("MaxItems", limits.MaxItems),
            .. limits.IsSet ? [$"ListType = {CSharpText.Schemas}.ListType.Set"] : Array.Empty<string>(),
            .. value.Item is { } item ? [$"Items = {Node(item, plan)}"] : Array.Empty<string>(),
        ];
        return $"new() {{ {string.Join(", ", members)} }}";
    }

    private static string TypeName(ValueKind kind) => kind switch
    {
        ValueKind.List => "Array",
        ValueKind.Integer => "Integer",
        ValueKind.Boolean => "Boolean",
        _ => "String",
    };

    private static string[] Limit(string name, long? value) => value is { } limit ? [$"{name} = {CSharpText.Literal(limit)}"] : [];
}
