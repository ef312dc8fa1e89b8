using System.ComponentModel;
using System.Text.Json;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <content>Metadata as JSON.</content>
public sealed partial record ObjectMeta
{
    /// <summary>Reads the value on whose first token the reader stands and leaves the reader on its last. What is no object gives empty metadata.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ObjectMeta Read(ref Utf8JsonReader reader, ref ReadState state) => ObjectMetaReader.Read(ref reader, ref state);

    /// <summary>Writes the metadata as a JSON object; what is <see langword="null"/> is left out.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ObjectMetaWriter.Write(writer, this);
    }
}
