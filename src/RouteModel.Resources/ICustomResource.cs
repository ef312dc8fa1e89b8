using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>A custom resource of any kind.</summary>
public interface ICustomResource
{
    /// <summary>Group and version, such as <c>zalando.org/v1</c>.</summary>
    string ApiVersion { get; }

    /// <summary>The kind, such as <c>RouteGroup</c>.</summary>
    string Kind { get; }

    /// <summary>Name, namespace, labels, annotations and what the server keeps of an object.</summary>
    ObjectMeta Metadata { get; }

    /// <summary>Writes the object as JSON; what is <see langword="null"/> is left out.</summary>
    void WriteTo(Utf8JsonWriter writer);
}

/// <summary>A custom resource that knows its own kind. Generated models implement it.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
public interface ICustomResource<TSelf> : ICustomResource
    where TSelf : class, ICustomResource<TSelf>
{
    /// <summary>The kind's identity and schema.</summary>
    static abstract CustomResourceKind<TSelf> ResourceKind { get; }

    /// <summary>Reads the object on whose start the reader stands and leaves the reader on its end.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref Utf8JsonReader reader, ref ReadState state);

    /// <summary>
    /// Whether straight checks prove that the API server would find nothing in the object: kind, metadata, schema, scale, embedded resources, lists and rules.
    /// <see langword="false"/> means not proven: <see cref="ValidationResult"/> then comes from the schema itself. Allocates nothing.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    bool IsProvenValid();
}
