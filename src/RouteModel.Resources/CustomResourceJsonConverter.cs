using System.Text.Json;
using System.Text.Json.Serialization;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a custom resource with the model's own reader and writer. Generated models carry it, so
/// that they can stand alone, in lists and in properties of other types, with generated metadata (<see cref="JsonSerializerContext"/>) or
/// without.
/// </summary>
/// <remarks>
/// <para>
/// A text that holds no object of the kind, or a value that does not fit the schema's type, is a <see cref="JsonException"/> with the API
/// server's message and the place: nothing is left out silently. Unknown fields are passed over, as the serializer does everywhere; with
/// <see cref="JsonUnmappedMemberHandling.Disallow"/> unknown and duplicate fields are errors too. Everything else that the server would refuse
/// (missing fields, bounds, patterns) is a matter of <see cref="CustomResource.Validate{T}(T)"/>.
/// </para>
/// <para>
/// The names of the fields are the CRD's: naming policies, ignore conditions and number handling of the options do not alter them. Comments,
/// trailing commas, the depth and, on writing, the encoder are as the options say.
/// </para>
/// </remarks>
/// <typeparam name="T">The model.</typeparam>
/// <example><code>
/// RouteGroup? group = JsonSerializer.Deserialize&lt;RouteGroup&gt;(json);
/// string text = JsonSerializer.Serialize(group);
/// </code></example>
public sealed class CustomResourceJsonConverter<T> : JsonConverter<T>
    where T : class, ICustomResource<T>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">Stands on the first token of the object's value and is left on its last.</param>
    /// <param name="typeToConvert">The model.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">The value is no object of the kind, or a part of it has another type than its schema.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool isStrict = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow;
        Utf8JsonReader start = reader;
        if (ReadStraight(ref reader, options, isStrict) is { } value)
        {
            return value;
        }

        reader = start;
        ReadOnlyMemory<byte> json = JsonText.Sanitize(JsonValueCopy.Take(ref reader));
        var state = new ReadState();
        T? read = CustomResource.Read<T>(json.Span, ref state);
        if (FindFault(read, state, json, isStrict) is not { } fault)
        {
            return read ?? throw new JsonException($"The value is no {T.ResourceKind.Kind}.");
        }

        // The serializer takes the place of an error from where the reader stands.
        reader = start;
        JsonValueCopy.Seek(ref reader, json.Span, fault.Position?.Column ?? 0);
        throw new JsonException(fault.Message);
    }

    /// <summary>Writes an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <param name="options">The serializer's options; they alter nothing.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(writer);
    }

    /// <summary>The object, if the text lies in one piece and nothing about it needs to be explained.</summary>
    private static T? ReadStraight(ref Utf8JsonReader reader, JsonSerializerOptions options, bool isStrict)
    {
        // Parts of free shape keep their text, which must be JSON for every other reader.
        bool isPlain = options.ReadCommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas;
        bool isInOnePiece = reader.Position.GetObject() is null;
        if (!isPlain || !isInOnePiece || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var state = new ReadState();
        try
        {
            T value = T.Read(ref reader, ref state);
            return state.LostAt is null && IsOfKind(value) && !(isStrict && state.HasStrictFindings) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A string that is no Unicode text; Kubernetes takes it.
            return null;
        }
    }

    private static Finding? FindFault(T? value, in ReadState state, ReadOnlyMemory<byte> json, bool isStrict)
    {
        if (value is not null && state.LostAt is null && IsOfKind(value) && !(isStrict && state.HasStrictFindings))
        {
            return null;
        }

        Examination examination = Examination.Of(T.ResourceKind, json, OffsetMap.Instance);
        return examination.DecodeError
            ?? examination.Errors.FirstOrDefault(static error => error is { Rule: FindingRule.Metadata, Field: "kind" or "apiVersion" })
            ?? (state.LostAt is { } offset ? MistypedAt((int)offset, examination) : null)
            ?? (isStrict && examination.Strict is [{ } strict, ..] ? strict : null);
    }

    private static Finding MistypedAt(int offset, Examination examination) =>
        examination.Errors.FirstOrDefault(error => error.Type == FieldErrorType.TypeInvalid && error.Position?.Column == offset)
        ?? LostValue.At(offset, T.ResourceKind, OffsetMap.Instance);

    private static bool IsOfKind(T value) => value.Kind == T.ResourceKind.Kind && value.ApiVersion == T.ResourceKind.ApiVersion;
}
