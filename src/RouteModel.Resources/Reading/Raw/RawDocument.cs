namespace RouteModel.Resources.Reading;

/// <summary>A JSON document as a tree, or why it is none.</summary>
internal sealed class RawDocument
{
    private RawDocument(RawValue? root, IReadOnlyList<RawFault> duplicates, RawFault? fault)
    {
        Root = root;
        Duplicates = duplicates;
        Fault = fault;
    }

    /// <summary>The document's value; <see langword="null"/> with a <see cref="Fault"/>.</summary>
    public RawValue? Root { get; }

    /// <summary>The fields that occur twice in one object, in document order and each path once: <c>spec.a[0].b</c> and the offset of the later key.</summary>
    public IReadOnlyList<RawFault> Duplicates { get; }

    /// <summary>What is wrong with the text and where.</summary>
    public RawFault? Fault { get; }

    public static RawDocument Of(RawValue root, IReadOnlyList<RawFault> duplicates) => new(root, duplicates, null);

    public static RawDocument Broken(string message, int offset) => new(null, [], new RawFault(message, offset));
}
