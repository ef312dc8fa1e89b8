using RouteModel.Resources;
using RouteModel.RouteGroups;

namespace RouteModel;

/// <summary>The kinds of custom resources that this library has models for.</summary>
public static class CustomResourceKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CustomResourceKind> All { get; } = [RouteGroup.ResourceKind];

    /// <summary>The kind that an object names by its <c>apiVersion</c> and <c>kind</c>.</summary>
    /// <param name="apiVersion">Group and version, such as <c>zalando.org/v1</c>.</param>
    /// <param name="kind">The kind, such as <c>RouteGroup</c>. Both are compared as the API server does, case included.</param>
    /// <returns>The kind; <see langword="null"/> if there is no model for it.</returns>
    /// <example><code>
    /// ReadResult? read = CustomResourceKinds.Find("zalando.org/v1", "RouteGroup")?.ReadJson(bytes);
    /// </code></example>
    public static CustomResourceKind? Find(string apiVersion, string kind) =>
        All.FirstOrDefault(known => known.Kind == kind && known.ApiVersion == apiVersion);
}
