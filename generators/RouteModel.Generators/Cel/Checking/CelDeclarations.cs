namespace RouteModel.Generators.Cel.Checking;

/// <summary>What every expression of a CRD may name: the functions and types of Kubernetes 1.36.</summary>
/// <remarks>apiserver: <c>pkg/cel/environment/base.go</c>. Libraries add overloads to functions in the order of their introduction.</remarks>
internal static class CelDeclarations
{
    /// <summary>The overloads of each function, in order.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<CelOverload>> Functions = new[]
    {
        StandardFunctions.Operators,
        StandardFunctions.Functions,
        KubernetesFunctions.Urls,
        KubernetesFunctions.Regex,
        KubernetesFunctions.Lists,
        KubernetesFunctions.Authorization,
        ExtensionFunctions.Optionals,
        KubernetesFunctions.Quantities,
        ExtensionFunctions.Strings,
        ExtensionFunctions.Sets,
        KubernetesFunctions.Addresses,
        KubernetesFunctions.Networks,
        KubernetesFunctions.NamedFormats,
        ExtensionFunctions.TwoVariables,
        KubernetesFunctions.Semvers,
        ExtensionFunctions.Lists,
    }
        .SelectMany(CelSignature.ReadTable)
        .GroupBy(entry => entry.Function, entry => entry.Overload, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<CelOverload>)[.. group], StringComparer.Ordinal);

    /// <summary>What the protobuf wrapper messages wrap, by the name of the message.</summary>
    public static readonly IReadOnlyDictionary<string, CelType> Wrappers = new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["google.protobuf.BoolValue"] = CelType.Bool,
        ["google.protobuf.BytesValue"] = CelType.Bytes,
        ["google.protobuf.DoubleValue"] = CelType.Double,
        ["google.protobuf.FloatValue"] = CelType.Double,
        ["google.protobuf.Int32Value"] = CelType.Int,
        ["google.protobuf.Int64Value"] = CelType.Int,
        ["google.protobuf.StringValue"] = CelType.String,
        ["google.protobuf.UInt32Value"] = CelType.Uint,
        ["google.protobuf.UInt64Value"] = CelType.Uint,
    };

    /// <summary>The types that are values by their names.</summary>
    public static readonly IReadOnlyDictionary<string, CelType> Types = new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["double"] = CelType.Double,
        ["google.protobuf.Duration"] = CelType.Duration,
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["int"] = CelType.Int,
        ["list"] = CelType.ListOf(CelType.Parameter("A")),
        ["map"] = CelType.MapOf(CelType.Parameter("A"), CelType.Parameter("B")),
        ["net.CIDR"] = CelType.Opaque("net.CIDR"),
        ["net.IP"] = CelType.Opaque("net.IP"),
        ["null_type"] = CelType.Null,
        ["optional_type"] = CelType.Opaque("optional_type"),
        ["string"] = CelType.String,
        ["type"] = CelType.AnyType,
        ["uint"] = CelType.Uint,
    };
}
