using RouteModel.Resources.Schemas;

namespace RouteModel.Resources;

/// <summary>A kind of custom resource: its names and, in <see cref="CustomResourceKind{T}"/>, how to read and check it.</summary>
public abstract class CustomResourceKind
{
    private readonly Func<StructuralSchema> _schema;

    private protected CustomResourceKind(string group, string version, string kind, string plural, bool isNamespaced, Func<StructuralSchema> schema)
    {
        Group = group;
        Version = version;
        Kind = kind;
        Plural = plural;
        IsNamespaced = isNamespaced;
        ApiVersion = group + "/" + version;
        _schema = schema;
    }

    /// <summary>The API group, such as <c>zalando.org</c>.</summary>
    public string Group { get; }

    /// <summary>The version, such as <c>v1</c>.</summary>
    public string Version { get; }

    /// <summary><c>group/version</c>, as objects write it.</summary>
    public string ApiVersion { get; }

    /// <summary>The kind, such as <c>RouteGroup</c>.</summary>
    public string Kind { get; }

    /// <summary>The plural under which the API serves it, such as <c>routegroups</c>.</summary>
    public string Plural { get; }

    /// <summary>Whether objects live in namespaces.</summary>
    public bool IsNamespaced { get; }

    internal StructuralSchema Schema => _schema();
}
