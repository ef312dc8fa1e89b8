using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>The subresource <c>scale</c> of a kind: where its replica numbers are.</summary>
/// <param name="SpecReplicasPath">The path of the wanted replicas as the CRD writes it, with its leading dot: <c>.spec.replicas</c>.</param>
/// <param name="StatusReplicasPath">The path of the replicas there are.</param>
/// <param name="LabelSelectorPath">The path of the selector as text; <see langword="null"/> for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ScaleSubresource(string SpecReplicasPath, string StatusReplicasPath, string? LabelSelectorPath = null);
