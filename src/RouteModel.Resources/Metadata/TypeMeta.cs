using RouteModel.Resources.Reading;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The keys <c>apiVersion</c> and <c>kind</c> of an object.</summary>
internal static class TypeMeta
{
    private const string Unreadable = "couldn't get version/kind; json parse error: json: cannot unmarshal ";
    private const string GoStruct = "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    /// <summary>Why a document is no object of any kind, in the server's words; <see langword="null"/> if it is one.</summary>
    /// <param name="root">The document's value.</param>
    /// <param name="json">The document's text, which the message about a missing kind holds whole.</param>
    public static RawFault? Decode(RawValue root, ReadOnlySpan<byte> json)
    {
        if (root.Kind is not (RawKind.Object or RawKind.Null))
        {
            return new RawFault($"{Unreadable}{GoDecoder.NameOf(root)} into Go value of type {GoStruct}", root.Offset);
        }

        RawFault? mistyped = root.Kind == RawKind.Object ? Mistyped(root.Members) : null;
        if (mistyped is not null)
        {
            return mistyped;
        }

        bool hasKind = root.Kind == RawKind.Object && root.Members.Find("kind") is { Kind: RawKind.String, Text.Length: > 0 };
        return hasKind ? null : new RawFault($"Object 'Kind' is missing in '{GoUtf8.Decode(json)}'", root.Offset);
    }

    /// <summary>
    /// What the endpoint of a kind says of an object of another version, after decoding and before it looks at the object;
    /// <see langword="null"/> if it takes it.
    /// </summary>
    public static RawFault? RefusedVersion(CustomResourceKind kind, RawValue root)
    {
        (string actual, int offset) = Read(root, "apiVersion");
        return actual == kind.ApiVersion ? null : new RawFault(
            $"the API version in the data ({actual}) does not match the expected API version ({kind.ApiVersion})", offset);
    }

    /// <summary>Whether group and kind are asked for; the server neither prunes nor defaults objects of others.</summary>
    public static bool IsOf(CustomResourceKind kind, RawValue root)
    {
        string version = Read(root, "apiVersion").Text;
        int slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && version.AsSpan(0, slash).SequenceEqual(kind.Group) && Read(root, "kind").Text == kind.Kind;
    }

    /// <summary>The errors of an object whose kind or version is another than asked for.</summary>
    public static IReadOnlyList<FieldError> Validate(CustomResourceKind kind, RawValue root)
    {
        var errors = new List<FieldError>();
        Check("kind", kind.Kind, root, errors);
        Check("apiVersion", kind.ApiVersion, root, errors);
        return errors;
    }

    private static void Check(string field, string expected, RawValue root, List<FieldError> errors)
    {
        (string actual, int offset) = Read(root, field);
        if (actual != expected)
        {
            errors.Add(FieldError.Invalid(field, GoSyntax.Quote(actual), $"must be {expected}", offset));
        }
    }

    private static (string Text, int Offset) Read(RawValue root, string field)
    {
        RawValue? value = root.Members.Find(field);
        return (value is { Kind: RawKind.String } ? value.Text : "", value?.Offset ?? root.Offset);
    }

    private static RawFault? Mistyped(RawMembers members)
    {
        foreach (RawMember member in members)
        {
            if (member.Name is "apiVersion" or "kind" && member.Value.Kind is not (RawKind.String or RawKind.Null))
            {
                return new RawFault($"{Unreadable}{GoDecoder.NameOf(member.Value)} into Go struct field .{member.Name} of type string", member.Value.Offset);
            }
        }

        return null;
    }
}
