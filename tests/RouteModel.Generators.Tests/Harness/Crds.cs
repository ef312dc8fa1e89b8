namespace RouteModel.Generators.Tests.Harness;

/// <summary>CRDs that tests build around a schema of their own.</summary>
internal static class Crds
{
    public static string RouteGroups => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "schemas", "zalando.org", "routegroups.yaml"));

    /// <summary>A CRD of kind Widget whose <c>spec</c> has the given schema, in block style without indentation.</summary>
    public static string Widget(string specSchema, string group = "example.com") =>
        $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: widgets.{group}
        spec:
          group: {group}
          names:
            kind: Widget
            plural: widgets
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
        {string.Join('\n', specSchema.ReplaceLineEndings("\n").Split('\n').Select(line => "            " + line))}

        """;
}
