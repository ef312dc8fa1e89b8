using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Manifests.Yaml;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources;

/// <summary>Reads, checks and writes custom resources of every kind that has a model.</summary>
/// <example><code>
/// ReadResult&lt;RouteGroup&gt; read = CustomResource.ReadJson&lt;RouteGroup&gt;(bytes);
/// ValidationResult verdict = read.Validate();
/// string yaml = read.Value!.ToYaml();
/// </code></example>
public static class CustomResource
{
    // Nothing here needs escapes for HTML, and what could be read must be writable.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = RawParser.MaxDepth,
    };

    /// <summary>Reads an object from UTF-8 JSON.</summary>
    /// <param name="json">One JSON document. What is no Unicode text in its strings is read as U+FFFD; nesting is bounded at 10,000 levels.</param>
    /// <param name="source">Leads from the document to the text it was made from; without it positions are those of the JSON.</param>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The object and everything that only its text shows; never an exception for bad input.</returns>
    public static ReadResult<T> ReadJson<T>(ReadOnlyMemory<byte> json, SourceMap? source = null)
        where T : class, ICustomResource<T> => ReadJson<T>(json, source, []);

    /// <summary>Reads the first document of a YAML text, as the API server reads a request's body.</summary>
    /// <param name="yaml">The text in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The object and everything that only its text shows; never an exception for bad input.</returns>
    public static ReadResult<T> ReadYaml<T>(ReadOnlyMemory<byte> yaml)
        where T : class, ICustomResource<T> => Read<T>(ManifestReader.ReadBody(yaml));

    /// <summary>Reads an object from a document of a stream. Keys that stand twice in its YAML are findings too.</summary>
    /// <param name="document">The document.</param>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The object and everything that only its text shows; never an exception for bad input.</returns>
    public static ReadResult<T> Read<T>(ManifestDocument document)
        where T : class, ICustomResource<T>
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Error is { } error
            ? ReadResult<T>.Unreadable(error, document.Json)
            : ReadJson<T>(document.Json, document.Source, document.Duplicates);
    }

    /// <summary>
    /// The API server's verdict on an object that is created: metadata, schema, list types and rules. Findings have no positions. Nothing is
    /// allocated for an object whose validity straight checks prove.
    /// </summary>
    public static ValidationResult Validate<T>(this T value)
        where T : class, ICustomResource<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return Prove(value) ?? Explain(value);
    }

    /// <summary>The same verdict from the schema itself, for an object that straight checks did not prove.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValidationResult Explain<T>(T value)
        where T : class, ICustomResource<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return Examination.Of(T.ResourceKind, ToJson(value), null).Verdict;
    }

    /// <summary>
    /// The API server's verdict on an object that replaces another; see <see cref="ReadResult.Validate(ReadResult)"/>. Nothing is allocated for
    /// an object whose validity straight checks prove.
    /// </summary>
    public static ValidationResult Validate<T>(this T value, T previous)
        where T : class, ICustomResource<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(previous);
        return ProveUpdate(value, previous) ?? Examination.Of(T.ResourceKind, ToJson(value), null, ToJson(previous)).Verdict;
    }

    /// <summary>
    /// The API server's verdict on an object that replaces the status of another; see <see cref="ReadResult.ValidateStatusUpdate(ReadResult)"/>.
    /// Findings have no positions.
    /// </summary>
    public static ValidationResult ValidateStatusUpdate<T>(this T value, T previous)
        where T : class, ICustomResource<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(previous);
        return WithoutStatusSubresource(T.ResourceKind)
            ?? Examination.Of(T.ResourceKind, ToJson(value), null, ToJson(previous), isOfStatus: true).Verdict;
    }

    /// <summary>The object as UTF-8 JSON; what is <see langword="null"/> is left out.</summary>
    public static byte[] ToJson(this ICustomResource value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            value.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The object as block YAML in the layout of kubectl, keys sorted, ended by a line feed. Kubernetes reads it as the same object: text that
    /// YAML would take for a number, a boolean or a date is quoted. What is <see langword="null"/> is left out.
    /// </summary>
    /// <remarks>An object that nests deeper than 500 levels is written as JSON, which is YAML too: indentation would make its text quadratic.</remarks>
    /// <param name="value">The object.</param>
    /// <returns>One document, without its separator.</returns>
    public static string ToYaml(this ICustomResource value)
    {
        byte[] json = ToJson(value);
        return (RawParser.Parse(json).Root is { } root ? YamlWriter.Write(root) : null) ?? Encoding.UTF8.GetString(json) + "\n";
    }

    /// <summary>What the server says where the endpoint of the status should be; <see langword="null"/> if it is there.</summary>
    internal static ValidationResult? WithoutStatusSubresource(CustomResourceKind kind) => kind.HasStatusSubresource ? null
        : new ValidationResult([new Finding { Rule = FindingRule.Metadata, Message = "the server could not find the requested resource" }], []);

    /// <summary>The verdict if straight checks prove that there is neither an error nor a warning of the object; otherwise <see langword="null"/>.</summary>
    internal static ValidationResult? Prove<T>(T value)
        where T : class, ICustomResource<T> => value.IsProvenValid() ? T.ResourceKind.Valid : null;

    /// <summary>The same when one object replaces another.</summary>
    /// <remarks>
    /// An object that could be stored as new can also replace any, but for its metadata; only of its status does the server know better, and
    /// a status that was stored is not judged again.
    /// </remarks>
    internal static ValidationResult? ProveUpdate<T>(T value, T previous)
        where T : class, ICustomResource<T>
    {
        CustomResourceKind<T> kind = T.ResourceKind;
        bool canProve = !kind.HasUpdateRules && MetadataUpdateRules.Check(value.Metadata, previous.Metadata, null)
            && !(kind.HasStatusSubresource && kind.Schema.Required.Contains("status"));
        return canProve ? Prove(value) : null;
    }

    /// <summary>The object that is the whole of a text whose strings all decode; <see langword="null"/> if the text is none.</summary>
    internal static T? Read<T>(ReadOnlySpan<byte> json, ref ReadState state)
        where T : class, ICustomResource<T>
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = RawParser.MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            T value = T.Read(ref reader, ref state);

            // Text after the document is an error, which only reading on shows.
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            // The examination finds the same fault again, with its position.
            return null;
        }
    }

    private static ReadResult<T> ReadJson<T>(ReadOnlyMemory<byte> json, SourceMap? source, IReadOnlyList<Finding> duplicates)
        where T : class, ICustomResource<T>
    {
        var state = new ReadState();
        T? value = Read<T>(JsonText.Sanitize(json).Span, ref state);
        return value is null || state.HasStrictFindings || state.IsIrregular || value.ApiVersion != T.ResourceKind.ApiVersion || value.Kind != T.ResourceKind.Kind
            ? ReadResult<T>.Irregular(value, json, source, duplicates, state.LostAt)
            : ReadResult<T>.Regular(value, json, source, duplicates);
    }
}
