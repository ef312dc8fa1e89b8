using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>A model that only stands for its kind: recorded objects are examined from their bytes.</summary>
internal sealed record RecordedKind : ICustomResource<RecordedKind>
{
    public static CustomResourceKind<RecordedKind> ResourceKind => throw new NotSupportedException();

    public string ApiVersion => "";

    public string Kind => "";

    public ObjectMeta Metadata { get; } = new();

    public static RecordedKind Read(ref Utf8JsonReader reader, ref ReadState state) => throw new NotSupportedException();

    public bool IsProvenValid() => false;

    public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();
}
