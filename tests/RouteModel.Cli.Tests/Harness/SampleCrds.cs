namespace RouteModel.Cli.Tests.Harness;

/// <summary>Definitions of kinds that the tool has no model for.</summary>
internal static class SampleCrds
{
    /// <summary>A kind of namespaces with a default, a bound, a set, a status of its own, and an order of fields that is not alphabetical.</summary>
    public const string Lamp =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: lamps.garden.example
        spec:
          group: garden.example
          names: {kind: Lamp, plural: lamps}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            storage: true
            subresources: {status: {}}
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [watts]
                    properties:
                      watts: {type: integer, minimum: 1}
                      colour: {type: string, default: white}
                      tags:
                        type: array
                        x-kubernetes-list-type: set
                        items: {type: string}
                  status:
                    type: object
                    properties:
                      phase: {type: string, enum: ["On", "Off"]}

        """;

    /// <summary>A valid lamp.</summary>
    public const string ValidLamp = "{apiVersion: garden.example/v1, kind: Lamp, metadata: {name: a, namespace: b}, spec: {watts: 5}}\n";

    /// <summary>A definition whose schema breaks two rules of the API server, in lines 18 and 19.</summary>
    public const string Faulty =
        """
        # two faults
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: faults.garden.example
        spec:
          group: garden.example
          names: {kind: Fault, plural: faults}
          scope: Cluster
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  a: {type: text}
                  b: {type: string, pattern: "("}

        """;

    /// <summary>The first definition under other names.</summary>
    public static string Named(string kind, string plural) =>
        Lamp.Replace("Lamp", kind, StringComparison.Ordinal).Replace("lamps", plural, StringComparison.Ordinal);
}
