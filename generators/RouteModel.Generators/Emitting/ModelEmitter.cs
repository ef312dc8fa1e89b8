using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>Writes the records and enumerations: what users of the models see.</summary>
internal static class ModelEmitter
{
    public static string Emit(ResourcePlan plan)
    {
        SourceWriter writer = SourceWriter.ForFile(plan);
        EmitRoot(writer, plan);
        for (int i = plan.Objects.Count - 2; i >= 0; i--)
        {
            writer.Line();
            EmitRecord(writer, plan.Objects[i], plan);
        }

        foreach (EnumTypeSpec type in plan.Enums)
        {
            writer.Line();
            EmitEnum(writer, type);
        }

        return writer.ToString();
    }

    private static void EmitRoot(SourceWriter writer, ResourcePlan plan)
    {
        string kind = plan.TypeName;
        CSharpText.Summary(writer, plan.Root.Description, $"A {plan.Kind} of {plan.Group}/{plan.Version}.");
        writer.Line(CSharpText.GeneratedCode);
        if (plan.DeprecationWarning is { } warning)
        {
            writer.Line($"[global::System.Obsolete({CSharpText.Literal(warning)})]");
        }

        writer.Line($"[{Alias.Json}Serialization.JsonConverter(typeof({Alias.Resources}CustomResourceJsonConverter<{kind}>))]");
        writer.Open($"public sealed partial record {kind} : {Alias.Resources}ICustomResource<{kind}>");
        writer.Line("/// <summary>The kind's names and schema.</summary>");
        writer.Line($"public static {Alias.Resources}CustomResourceKind<{kind}> ResourceKind {{ get; }} = new(");
        string[] arguments =
        [
            CSharpText.Literal(plan.Group),
            CSharpText.Literal(plan.Version),
            CSharpText.Literal(plan.Kind),
            CSharpText.Literal(plan.Plural),
            $"isNamespaced: {(plan.IsNamespaced ? "true" : "false")}",
            $"static () => {kind}Schema.{kind}",
            .. Options(plan),
        ];
        for (int i = 0; i < arguments.Length; i++)
        {
            writer.Line($"    {arguments[i]}{(i == arguments.Length - 1 ? ");" : ",")}");
        }

        writer.Line();
        writer.Line("/// <summary>Group and version of the schema that the object follows.</summary>");
        writer.Line($"public string ApiVersion {{ get; init; }} = {CSharpText.Literal($"{plan.Group}/{plan.Version}")};");
        writer.Line();
        writer.Line("/// <summary>The kind of the object.</summary>");
        writer.Line($"public string Kind {{ get; init; }} = {CSharpText.Literal(plan.Kind)};");
        writer.Line();
        writer.Line("/// <summary>The object's metadata.</summary>");
        writer.Line($"public {Alias.Resources}ObjectMeta Metadata {{ get; init; }} = new();");
        EmitProperties(writer, plan.Root, first: false);
        writer.Line();
        writer.Line("/// <summary>Reads an object from UTF-8 JSON, and everything that its bytes show. It never throws for what the text holds.</summary>");
        writer.Line($"public static {Alias.Resources}ReadResult<{kind}> ReadJson(global::System.ReadOnlyMemory<byte> json) =>");
        writer.Line($"    {Alias.Resources}CustomResource.ReadJson<{kind}>(json);");
        writer.Line();
        writer.Line("/// <summary>Reads the first document of a YAML text as Kubernetes reads YAML. It never throws for what the text holds.</summary>");
        writer.Line($"public static {Alias.Resources}ReadResult<{kind}> ReadYaml(global::System.ReadOnlyMemory<byte> yaml) =>");
        writer.Line($"    {Alias.Resources}CustomResource.ReadYaml<{kind}>(yaml);");
        writer.Line();
        writer.Line("/// <summary>What the API server would say to the creation of this object. Nothing is allocated for a valid one.</summary>");
        writer.Line($"public {Alias.Resources}ValidationResult Validate() =>");
        writer.Line($"    {kind}Validator.IsProvenValid(this) ? ResourceKind.Valid : {Alias.Resources}CustomResource.Explain(this);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public void WriteTo({Alias.Json}Utf8JsonWriter writer) => {kind}Writer.Write(writer, this);");
        writer.Line();
        writer.Line($"static {kind} {Alias.Resources}ICustomResource<{kind}>.Read(");
        writer.Line($"    ref {Alias.Json}Utf8JsonReader reader, ref {Alias.Reading}ReadState state) => {kind}Reader.Read{kind}(ref reader, ref state);");
        writer.Line();
        writer.Line($"bool {Alias.Resources}ICustomResource<{kind}>.IsProvenValid() => {kind}Validator.IsProvenValid(this);");
        writer.Close();
    }

    private static IEnumerable<string> Options(ResourcePlan plan)
    {
        if (plan.HasStatusSubresource)
        {
            yield return "hasStatusSubresource: true";
        }

        if (plan.Scale is { } paths)
        {
            string selector = paths.LabelSelectorPath is { } path ? ", " + CSharpText.Literal(path) : "";
            yield return $"scale: new({CSharpText.Literal(paths.SpecReplicasPath)}, {CSharpText.Literal(paths.StatusReplicasPath)}{selector})";
        }

        if (plan.DeprecationWarning is { } warning)
        {
            yield return $"deprecationWarning: {CSharpText.Literal(warning)}";
        }

        if (HasUpdateRules(plan))
        {
            yield return "hasUpdateRules: true";
        }
    }

    /// <summary>Whether a rule or another keyword sees the old object, or the status that was stored, which the server puts in place of the new one.</summary>
    private static bool HasUpdateRules(ResourcePlan plan)
    {
        SchemaNode root = plan.Root.Schema;
        return AnyRule(root, static rule => rule.Rule?.Text.Contains("oldSelf") is true) || (plan.HasStatusSubresource && SeesStatus(plan, root));
    }

    private static bool SeesStatus(ResourcePlan plan, SchemaNode root) =>
        plan.Scale is not null
        || root.Junctors.Count > 0
        || root.Rules.Any(static rule => rule.Rule?.Text.Contains("status") is true)
        || root.Properties.Any(static property => property.Name == "status" && (AnyRule(property.Schema, static _ => true) || HasEmbedded(property.Schema)));

    private static bool HasEmbedded(SchemaNode node) => node.IsEmbeddedResource
        || node.Properties.Any(property => HasEmbedded(property.Schema))
        || (node.Items is { } items && HasEmbedded(items))
        || (node.AdditionalSchema is { } additional && HasEmbedded(additional));

    private static bool AnyRule(SchemaNode node, Func<RuleSpec, bool> predicate) => node.Rules.Any(predicate)
        || node.Properties.Any(property => AnyRule(property.Schema, predicate))
        || (node.Items is { } items && AnyRule(items, predicate))
        || (node.AdditionalSchema is { } additional && AnyRule(additional, predicate));

    private static void EmitRecord(SourceWriter writer, ObjectTypeSpec type, ResourcePlan plan)
    {
        CSharpText.Summary(writer, type.Description, $"A part of <see cref=\"{plan.TypeName}\"/>.");
        writer.Line(CSharpText.GeneratedCode);
        if (type.Properties.Count == 0 && !type.KeepsOtherFields)
        {
            writer.Line($"public sealed partial record {type.Name};");
            return;
        }

        writer.Open($"public sealed partial record {type.Name}");
        EmitProperties(writer, type, first: true);
        writer.Close();
    }

    private static void EmitProperties(SourceWriter writer, ObjectTypeSpec type, bool first)
    {
        foreach (PropertySpec property in type.Properties)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            CSharpText.Summary(writer, property.Description, $"The field <c>{CSharpText.Escape(CSharpText.OneLine(property.JsonName))}</c>.", property.IsRequired);
            writer.Line($"public {CSharpText.TypeOf(property.Value)}? {property.Name} {{ get; init; }}");
        }

        if (type.KeepsOtherFields)
        {
            if (!first)
            {
                writer.Line();
            }

            writer.Line("/// <summary>The fields that the schema does not declare.</summary>");
            writer.Line($"public {Alias.Collections}ValueMap<{Alias.Resources}JsonData>? {TypeNames.OtherFields} {{ get; init; }}");
        }
    }

    private static void EmitEnum(SourceWriter writer, EnumTypeSpec type)
    {
        CSharpText.Summary(writer, type.Description, "One of a few strings.");
        writer.Line("/// <param name=\"Value\">The string as it is written. Strings that the schema does not know are kept.</param>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open($"public readonly partial record struct {type.Name}(string Value)");
        foreach (EnumMemberSpec member in type.Members)
        {
            writer.Line($"/// <summary>The value <c>{CSharpText.Escape(CSharpText.OneLine(member.Value))}</c>.</summary>");
            writer.Line($"public static {type.Name} {member.Name} => new({CSharpText.Literal(member.Value)});");
            writer.Line();
        }

        writer.Line("/// <summary>Whether the schema knows the value.</summary>");
        writer.Line($"public bool IsKnown => Value is {string.Join(" or ", type.Members.Select(member => CSharpText.Literal(member.Value)))};");
        writer.Line();
        writer.Line("/// <summary>The string itself.</summary>");
        writer.Line("public override string ToString() => Value ?? \"\";");
        writer.Close();
    }
}
