using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>
/// Writes the readers: one pass over the JSON tokens, straight into the records. A reader only notices that something is irregular; what
/// exactly is told afterwards from the bytes.
/// </summary>
internal static class ReaderEmitter
{
    private const string Arguments = "ref reader, ref state";
    private const string Parameters = $"ref {Alias.Json}Utf8JsonReader reader, ref {Alias.Reading}ReadState state";
    private const string Values = $"{Alias.Reading}JsonReading";
    private const string Lists = $"{Alias.Reading}JsonLists";
    private const string Maps = $"{Alias.Reading}JsonMaps";

    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan);
        writer.Line($"/// <summary>Reads <see cref=\"{plan.TypeName}\"/> from JSON.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"internal static class {plan.TypeName}Reader");
        EmitRoot(writer, plan);
        for (int i = plan.Objects.Count - 2; i >= 0; i--)
        {
            writer.Line();
            EmitObject(writer, plan.Objects[i]);
        }

        foreach (EnumTypeSpec type in plan.Enums)
        {
            writer.Line();
            EmitEnum(writer, type);
        }

        writer.Close();
        return writer.ToString();
    }

    private static void EmitRoot(SourceWriter writer, ResourcePlan plan)
    {
        writer.Open($"internal static {plan.TypeName} Read{plan.TypeName}({Parameters})");
        writer.Line("string? apiVersion = null;");
        writer.Line("string? kind = null;");
        writer.Line($"{Alias.Resources}ObjectMeta? metadata = null;");
        EmitLocals(writer, plan.Root);
        (string Json, string Local, string Read)[] own =
        [
            ("apiVersion", "apiVersion", Known($"{plan.Group}/{plan.Version}")),
            ("kind", "kind", Known(plan.Kind)),
            ("metadata", "metadata", $"{Alias.Resources}ObjectMeta.Read({Arguments})"),
        ];
        EmitLoop(writer, [.. own, .. plan.Root.Properties.Select(Field)], plan.Root, plan.HasStatusSubresource ? "status" : null);
        EmitPresence(writer, ["apiVersion", "kind", .. RequiredLocals(plan.Root)]);
        writer.Open($"return new {plan.TypeName}");
        writer.Line("ApiVersion = apiVersion ?? \"\",");
        writer.Line("Kind = kind ?? \"\",");
        writer.Line("Metadata = metadata ?? new(),");
        EmitAssignments(writer, plan.Root);
        writer.Close("};");
        writer.Close();
    }

    private static void EmitObject(SourceWriter writer, ObjectTypeSpec type)
    {
        writer.Open($"private static {type.Name}? Read{type.Name}({Parameters})");
        writer.Open($"if (!{Values}.StartObject({Arguments}))");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        EmitLocals(writer, type);
        EmitLoop(writer, [.. type.Properties.Select(Field)], type);
        EmitPresence(writer, [.. RequiredLocals(type)]);
        if (type.Properties.Count == 0 && !type.KeepsOtherFields)
        {
            writer.Line($"return new {type.Name}();");
        }
        else
        {
            writer.Open($"return new {type.Name}");
            EmitAssignments(writer, type);
            writer.Close("};");
        }

        writer.Close();
    }

    /// <summary>Strings that the schema knows are not made anew.</summary>
    private static void EmitEnum(SourceWriter writer, EnumTypeSpec type)
    {
        writer.Open($"private static {type.Name}? Read{type.Name}({Parameters})");
        string[] known = [.. type.Members.Select(static member => member.Value).Where(static value => value.Length > 0)];
        if (known is [string only])
        {
            writer.Line($"string? value = {Known(only)};");
        }
        else if (known.Length > 0)
        {
            writer.Line($"global::System.ReadOnlySpan<byte> text = {Values}.PlainText(ref reader);");
            for (int i = 0; i < known.Length; i++)
            {
                writer.Line($"{(i == 0 ? "string? value =" : "    :")} {IsText("text", known[i])} ? {CSharpText.Literal(known[i])}");
            }

            writer.Line($"    : {Values}.String({Arguments});");
        }
        else
        {
            writer.Line($"string? value = {Values}.String({Arguments});");
        }

        writer.Line($"return value is null ? default({type.Name}?) : new {type.Name}(value);");
        writer.Close();
    }

    private static string IsText(string text, string known) => $"{Alias.Reading}JsonFields.Is({text}, {CSharpText.Literal(known)}u8)";

    private static string Known(string known) => $"{Values}.Known({Arguments}, {CSharpText.Literal(known)}u8, {CSharpText.Literal(known)})";

    private static (string Json, string Local, string Read) Field(PropertySpec property) =>
        (property.JsonName, CSharpNames.Local(property.Name), ReadExpression(property.Value));

    private static void EmitLocals(SourceWriter writer, ObjectTypeSpec type)
    {
        foreach (PropertySpec property in type.Properties)
        {
            writer.Line($"{CSharpText.TypeOf(property.Value)}? {CSharpNames.Local(property.Name)} = null;");
        }

        if (type.KeepsOtherFields)
        {
            writer.Line($"{Alias.Reading}OtherFields others = default;");
        }
    }

    private static void EmitLoop(SourceWriter writer, (string Json, string Local, string Read)[] fields, ObjectTypeSpec type, string? dropped = null)
    {
        // One bit for each field tells a duplicate; a record of more fields takes more words.
        for (int word = 0; word < (fields.Length + 63) / 64; word++)
        {
            writer.Line($"ulong seen{Suffix(word)} = 0;");
        }

        // What a boolean or an undeclared additionalProperties does to other fields is told from the bytes.
        string other = !type.KeepsOtherFields ? $"{Values}.Unknown({Arguments});"
            : type.Schema.PreservesUnknownFields && type.Schema.AdditionalSchema is null ? $"others.Keep({Arguments});"
            : $"others.KeepIrregular({Arguments});";
        writer.Open($"while (reader.Read() && reader.TokenType == {Alias.Json}JsonTokenType.PropertyName)");
        if (fields.Length > 0)
        {
            writer.Line($"global::System.ReadOnlySpan<byte> field = {Alias.Reading}JsonFields.Name(ref reader);");
        }

        for (int i = 0; i < fields.Length; i++)
        {
            writer.Open($"{(i == 0 ? "if" : "else if")} ({IsText("field", fields[i].Json)})");
            writer.Line($"{Alias.Reading}JsonFields.Begin(ref reader, ref seen{Suffix(i / 64)}, {i % 64}, ref state);");
            if (fields[i].Json == dropped)
            {
                // The server looks at this field elsewhere only, so that it need not be whole here.
                writer.Line("bool wasIrregular = state.IsIrregular;");
                writer.Line($"{fields[i].Local} = {fields[i].Read};");
                writer.Line("state.IsIrregular = wasIrregular || state.HasLost;");
            }
            else
            {
                writer.Line($"{fields[i].Local} = {fields[i].Read};");
            }

            writer.Close();
        }

        if (fields.Length == 0)
        {
            writer.Line(other);
        }
        else
        {
            writer.Open("else");
            writer.Line(other);
            writer.Close();
        }

        writer.Close();
        writer.Line();
    }

    private static string Suffix(int word) => word == 0 ? "" : CSharpText.Literal(word);

    private static IEnumerable<string> RequiredLocals(ObjectTypeSpec type) =>
        type.Properties.Where(ProofConditions.MustBeThere).Select(property => CSharpNames.Local(property.Name));

    private static void EmitPresence(SourceWriter writer, string[] locals)
    {
        if (locals.Length > 0)
        {
            writer.Line($"state.IsIrregular |= {string.Join(" || ", locals.Select(local => $"{local} is null"))};");
        }
    }

    private static void EmitAssignments(SourceWriter writer, ObjectTypeSpec type)
    {
        foreach (PropertySpec property in type.Properties)
        {
            writer.Line($"{property.Name} = {CSharpNames.Local(property.Name)},");
        }

        if (type.KeepsOtherFields)
        {
            writer.Line($"{TypeNames.OtherFields} = others.ToMap(),");
        }
    }

    private static string ReadExpression(ValueSpec value) => value.IsNullable ? ReadNullable(value)
        : Method(value) is { } method ? $"{method}({Arguments})"
        : value.Kind switch
        {
            ValueKind.Map when value.Item is { IsNullable: false, Kind: ValueKind.Json, Schema.Kind: SchemaKind.Any } =>
                $"{Maps}.Values<{CSharpText.TypeOf(value.Item)}>({Arguments}, {Maps}.Json)",
            ValueKind.Map => $"{Maps}.{Container(value.Item!)}",
            _ => $"{Lists}.{Container(value.Item!)}",
        };

    /// <summary>The method that reads a value and asks for nothing else; <see langword="null"/> if there is none.</summary>
    private static string? Method(ValueSpec value) => value.Kind switch
    {
        _ when value.IsNullable => null,
        ValueKind.String => $"{Values}.String",
        ValueKind.Integer => $"{Values}.Integer",
        ValueKind.Boolean => $"{Values}.Boolean",
        ValueKind.Number => $"{Alias.Resources}Number.Read",
        ValueKind.IntOrString => $"{Alias.Resources}IntOrString.Read",
        ValueKind.Json when value.Schema.Kind == SchemaKind.Any => $"{Maps}.Json",
        ValueKind.Json => $"{Maps}.{(value.Schema.AdditionalFlag is true ? "Pruned" : "Object")}",
        ValueKind.Embedded => $"{Maps}.Pruned",
        ValueKind.Object or ValueKind.Enum => $"Read{value.TypeName}",
        ValueKind.List when value.Item is { Kind: ValueKind.String, IsNullable: false } => $"{Values}.StringList",
        _ => null,
    };

    /// <summary>A JSON null is a value here; anything else is read as without it.</summary>
    private static string ReadNullable(ValueSpec value)
    {
        string type = CSharpText.TypeOf(value);
        return $"{Alias.Reading}JsonFields.IsNull(ref reader) ? {type}.Null : ({ReadExpression(value.NotNull)}) is {{ }} present ? new {type}(present, true) : default({type}?)";
    }

    /// <summary>The call that reads a list or map of these items, without the class.</summary>
    private static string Container(ValueSpec item)
    {
        // An item of any shape may be a null, which is a value then.
        bool isAny = item is { IsNullable: false, Kind: ValueKind.Json, Schema.Kind: SchemaKind.Any };
        string read = isAny ? $"static ({Parameters}) => {Alias.Resources}JsonData.Read({Arguments})"
            : Method(item) ?? $"static ({Parameters}) => {ReadExpression(item)}";
        return $"{(CSharpText.IsStruct(item) ? "Values" : "Items")}<{CSharpText.TypeOf(item)}>({Arguments}, {read})";
    }
}
