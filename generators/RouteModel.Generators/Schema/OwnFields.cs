namespace RouteModel.Generators.Schema;

/// <summary>
/// The fields that every object has: <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>. A definition may say more about their values: about the
/// first two whatever it likes, and about <c>metadata</c> what its <c>name</c> and <c>generateName</c> must be.
/// </summary>
internal static class OwnFields
{
    /// <summary>Whether a field of the root is one of them.</summary>
    public static bool IsOwn(string name) => name is "apiVersion" or "kind" or "metadata";

    /// <summary>What a definition says of one of them.</summary>
    public static SchemaNode? Find(SchemaNode root, string name) => root.Properties.FirstOrDefault(property => property.Name == name)?.Schema;

    /// <summary>Whether a value of the right type can break what is said.</summary>
    public static bool IsConstrained(SchemaNode node) =>
        !node.Constraints.Equals(Constraints.None) || node.Required.Count > 0 || node.Junctors.Count > 0 || node.Rules.Count > 0
        || node.Properties.Any(static property => IsConstrained(property.Schema));
}
