namespace RouteModel.Cli.Tests.Harness;

/// <summary>Inputs that many tests use.</summary>
internal static class Samples
{
    /// <summary>A group that is valid in every voice and needs nothing beside it.</summary>
    public const string Shunt =
        """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata:
          name: closed
          namespace: garden
        spec:
          backends:
          - name: nothing
            type: shunt
          defaultBackends:
          - backendName: nothing

        """;

    /// <summary>What Skipper makes of <see cref="Shunt"/>: an implicit group of one reference without hosts has neither predicates nor a catch-all.</summary>
    public const string ShuntRoutes = "kube_rg__garden__closed__all__0_0: * -> <shunt>;\n";

    /// <summary>A group that the API server takes and Skipper refuses.</summary>
    public const string RefusedBySkipper =
        """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata:
          name: open
          namespace: garden
        spec:
          backends:
          - name: nothing
            type: shunt
          defaultBackends:
          - backendName: something

        """;

    /// <summary>The shop of the documentation.</summary>
    public static string Shop => Path.Combine(TestContext.CurrentContext.TestDirectory, "samples", "shop.yaml");
}
