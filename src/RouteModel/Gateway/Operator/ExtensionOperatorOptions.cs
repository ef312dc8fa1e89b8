namespace RouteModel.Gateway.Operator;

/// <summary>What a verdict of AKO's operator depends on beside the objects.</summary>
public sealed record ExtensionOperatorOptions
{
    /// <summary>The Avi tenant of namespaces without an annotation (the operator's variable <c>TENANT_NAME</c>).</summary>
    public string Tenant { get; init; } = "admin";

    /// <summary>The address of the Avi controller, as it stands in error texts.</summary>
    public string ControllerAddress { get; init; } = "https://avi-controller/";

    /// <summary>Whether a namespace that is not in the snapshot does not exist; if not, it is taken to be there without annotations.</summary>
    public bool HasAllNamespaces { get; init; }
}
