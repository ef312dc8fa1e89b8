using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes the writers: JSON in the order of the schema, absent fields left out.</summary>
internal static class WriterEmitter
{
    private const string Writer = $"{Alias.Json}Utf8JsonWriter";

    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan);
        writer.Line($"/// <summary>Writes <see cref=\"{plan.TypeName}\"/> as JSON.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"internal static class {plan.TypeName}Writer");
        writer.Open($"internal static void Write({Writer} writer, {plan.TypeName} value)");
        writer.Line("writer.WriteStartObject();");
        writer.Line("writer.WriteString(\"apiVersion\"u8, value.ApiVersion);");
        writer.Line("writer.WriteString(\"kind\"u8, value.Kind);");
        writer.Line("writer.WritePropertyName(\"metadata\"u8);");
        writer.Line("value.Metadata.WriteTo(writer);");
        EmitProperties(writer, plan.Root);
        writer.Line("writer.WriteEndObject();");
        writer.Close();
        for (int i = plan.Objects.Count - 2; i >= 0; i--)
        {
            writer.Line();
            EmitObject(writer, plan.Objects[i]);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitObject(SourceWriter writer, ObjectTypeSpec type)
    {
        writer.Open($"private static void Write({Writer} writer, {type.Name}? value)");
        writer.Open("if (value is null)");
        writer.Line("writer.WriteNullValue();");
        writer.Line("return;");
        writer.Close();
        writer.Line();
        writer.Line("writer.WriteStartObject();");
        EmitProperties(writer, type);
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    private static void EmitProperties(SourceWriter writer, ObjectTypeSpec type)
    {
        foreach (PropertySpec property in type.Properties)
        {
            string local = CSharpNames.Local(property.Name);
            writer.Open($"if (value.{property.Name} is {{ }} {local})");
            EmitField(writer, property.Value, CSharpText.Literal(property.JsonName) + "u8", local);
            writer.Close();
            writer.Line();
        }

        if (type.KeepsOtherFields)
        {
            writer.Open($"if (value.{TypeNames.OtherFields} is {{ }} others)");
            EmitEntries(writer, $"{Alias.Resources}JsonData", "others", "entry", value => writer.Line($"{value}.WriteTo(writer);"));
            writer.Close();
            writer.Line();
        }
    }

    private static void EmitField(SourceWriter writer, ValueSpec value, string name, string local)
    {
        switch (value)
        {
            case { IsNullable: false, Kind: ValueKind.String }:
                writer.Line($"writer.WriteString({name}, {local});");
                break;
            case { IsNullable: false, Kind: ValueKind.Enum }:
                writer.Line($"writer.WriteString({name}, {local}.Value);");
                break;
            case { IsNullable: false, Kind: ValueKind.Integer }:
                writer.Line($"writer.WriteNumber({name}, {local});");
                break;
            case { IsNullable: false, Kind: ValueKind.Boolean }:
                writer.Line($"writer.WriteBoolean({name}, {local});");
                break;
            default:
                writer.Line($"writer.WritePropertyName({name});");
                EmitValue(writer, value, local, depth: 0);
                break;
        }
    }

    private static void EmitValue(SourceWriter writer, ValueSpec value, string expression, int depth)
    {
        if (value.IsNullable)
        {
            writer.Open($"if ({expression}.HasValue)");
            EmitValue(writer, value.NotNull, expression + ".Value", depth);
            writer.Close();
            writer.Open("else");
            writer.Line("writer.WriteNullValue();");
            writer.Close();
            return;
        }

        string item = depth == 0 ? "item" : "item" + CSharpText.Literal(depth);
        switch (value.Kind)
        {
            case ValueKind.String:
                writer.Line($"writer.WriteStringValue({expression});");
                break;
            case ValueKind.Enum:
                writer.Line($"writer.WriteStringValue({expression}.Value);");
                break;
            case ValueKind.Integer:
                writer.Line($"writer.WriteNumberValue({expression});");
                break;
            case ValueKind.Boolean:
                writer.Line($"writer.WriteBooleanValue({expression});");
                break;
            case ValueKind.Object:
                writer.Line($"Write(writer, {expression});");
                break;
            case ValueKind.List:
                writer.Line("writer.WriteStartArray();");
                writer.Open($"foreach ({CSharpText.TypeOf(value.Item!)} {item} in {expression})");
                EmitValue(writer, value.Item!, item, depth + 1);
                writer.Close();
                writer.Line();
                writer.Line("writer.WriteEndArray();");
                break;
            case ValueKind.Map:
                writer.Line("writer.WriteStartObject();");
                EmitEntries(writer, CSharpText.TypeOf(value.Item!), expression, item, entry => EmitValue(writer, value.Item!, entry, depth + 1));
                writer.Line();
                writer.Line("writer.WriteEndObject();");
                break;
            default:
                writer.Line($"{expression}.WriteTo(writer);");
                break;
        }
    }

    private static void EmitEntries(SourceWriter writer, string type, string map, string entry, Action<string> emitValue)
    {
        writer.Open($"foreach (global::System.Collections.Generic.KeyValuePair<string, {type}> {entry} in {map})");
        writer.Line($"writer.WritePropertyName({entry}.Key);");
        emitValue(entry + ".Value");
        writer.Close();
    }
}
