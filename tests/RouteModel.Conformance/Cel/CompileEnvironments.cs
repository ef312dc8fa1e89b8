using System.Text.Json;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Checking;

namespace RouteModel.Conformance.Cel;

/// <summary>The variables of recorded rows.</summary>
internal static class CompileEnvironments
{
    private static readonly Dictionary<string, CelType> Simple = new[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration, CelType.Dyn,
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The types that a row declares; what is bound without a type is dyn.</summary>
    public static CelEnvironment Of(JsonElement row)
    {
        var variables = new Dictionary<string, CelType>(StringComparer.Ordinal);
        if (row.TryGetProperty("bindings", out JsonElement bindings))
        {
            foreach (JsonProperty binding in bindings.EnumerateObject())
            {
                variables[binding.Name] = CelType.Dyn;
            }
        }

        if (row.TryGetProperty("typeEnv", out JsonElement types))
        {
            foreach (JsonProperty type in types.EnumerateObject())
            {
                variables[type.Name] = TypeOf(type.Value);
            }
        }

        return new CelEnvironment(variables) { Container = row.TryGetProperty("container", out JsonElement container) ? container.GetString()! : "" };
    }

    /// <summary>A type as the records write it, which is as values print it and not as errors do.</summary>
    public static string Print(CelType type)
    {
        string name = type.Kind switch
        {
            CelTypeKind.Null => "null_type",
            CelTypeKind.Timestamp => "google.protobuf.Timestamp",
            CelTypeKind.Duration => "google.protobuf.Duration",
            _ => type.Name,
        };
        return type.Parameters.Count == 0 ? name : $"{name}({string.Join(", ", type.Parameters.Select(Print))})";
    }

    private static CelType TypeOf(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.String)
        {
            return Simple[type.GetString()!];
        }

        JsonProperty only = type.EnumerateObject().Single();
        return only.Name == "list"
            ? CelType.ListOf(TypeOf(only.Value))
            : CelType.MapOf(TypeOf(only.Value[0]), TypeOf(only.Value[1]));
    }
}
