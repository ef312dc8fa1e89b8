namespace RouteModel.Resources;

/// <summary>An object read from JSON, and what its text shows.</summary>
public abstract class ReadResult
{
    private protected ReadResult(ReadOnlyMemory<byte> json, IReadOnlyList<Finding> findings)
    {
        Json = json;
        Findings = findings;
    }

    /// <summary>The object, as far as it could be read; <see langword="null"/> if the document is no JSON object.</summary>
    public abstract ICustomResource? Value { get; }

    /// <summary>
    /// Everything that only the text shows: why it is no object (rules <see cref="FindingRule.Document"/> and <see cref="FindingRule.Metadata"/>),
    /// unknown and duplicate fields (<see cref="FindingRule.Strict"/>), values of a wrong type and missing fields
    /// (<see cref="FindingRule.Schema"/>). <see cref="Validate()"/> reports the last two again, as part of the server's verdict. The server takes a list where
    /// the schema has a string with a format; the model cannot, and where nothing else is wrong a finding says so.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The document as it was read.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Whether the document had to be examined: straight reading and straight checks were not enough, so far.</summary>
    internal abstract bool IsExamined { get; }

    /// <summary>
    /// The API server's verdict on the document as a new object: metadata, schema, scale, embedded resources, list types and rules, in its words and with positions. Strict
    /// findings are no part of it. Nothing is allocated for a valid object that was read without findings.
    /// </summary>
    public abstract ValidationResult Validate();

    /// <summary>
    /// The API server's verdict on the document as an update of an object of the same kind. What did not change is excused from the schema
    /// and, if the old object had repeated items already, from list types; name, namespace and uid must not change. The status of a kind
    /// whose status has its own endpoint is that of the previous object.
    /// </summary>
    /// <param name="previous">The stored object. If it cannot be read, the verdict is one finding that says so.</param>
    public abstract ValidationResult Validate(ReadResult previous);

    /// <summary>
    /// The API server's verdict on the document as an update of the status of a stored object, through the endpoint <c>/status</c>. Everything but
    /// the status and <c>metadata.managedFields</c> is that of the stored object. The status is judged by its own schema, so that the schema's
    /// words begin their paths there (<c>status.phase: ...: phase in body ...</c>); scale and list types are judged with it.
    /// </summary>
    /// <param name="previous">The stored object. If it cannot be read, the verdict is one finding that says so.</param>
    /// <returns>The verdict; one finding that there is no such endpoint, if the kind has no status subresource.</returns>
    public abstract ValidationResult ValidateStatusUpdate(ReadResult previous);

    /// <summary>
    /// The object as the API server would store it, as JSON with sorted keys: fields that the schema does not know are gone, as are nulls that it does
    /// not allow, what is absent has its default, and metadata has what the server reads of it. A status stays, whoever writes it.
    /// </summary>
    /// <returns><see langword="null"/> if the document is no object that the server could decode; <see cref="Findings"/> says why.</returns>
    /// <remarks>It need not be valid. An object of another group or kind is neither pruned nor defaulted, as upstream.</remarks>
    public abstract ReadOnlyMemory<byte>? Normalize();
}
