using System.ComponentModel;
using RouteModel.Resources.Metadata;

namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats that the API server enforces. Any other has no effect.</summary>
/// <remarks>
/// apiextensions-apiserver, <c>pkg/apiserver/validation/formats.go</c>, with the checks of kube-openapi's <c>strfmt</c> at Kubernetes 1.36. Names
/// are compared without their dashes and in their case. No check allocates, and each is linear in the text.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormatCatalogue
{
    /// <summary>The check of a string's format; <see langword="null"/> for formats that are not enforced.</summary>
    /// <param name="format">The format as a CRD writes it, such as <c>date-time</c>.</param>
    public static Func<string, bool>? Find(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.Replace("-", "", StringComparison.Ordinal) switch
        {
            "bsonobjectid" => HexFormats.IsObjectId,
            "byte" => Base64Format.IsBase64,
            "cidr" => AddressFormats.IsCidr,
            "creditcard" => NumberFormats.IsCreditCard,
            "date" => TimeFormats.IsDate,
            "datetime" => TimeFormats.IsDateTime,
            "duration" => DurationFormat.IsDuration,
            "email" => EmailFormat.IsEmail,
            "hexcolor" => ColorFormats.IsHexColor,
            "hostname" => HostnameFormat.IsHostname,
            "ipv4" => AddressFormats.IsIPv4,
            "ipv6" => AddressFormats.IsIPv6,
            "isbn" => static text => NumberFormats.IsIsbn10(text) || NumberFormats.IsIsbn13(text),
            "isbn10" => NumberFormats.IsIsbn10,
            "isbn13" => NumberFormats.IsIsbn13,
            "k8slongname" => static text => NameRules.IsSubdomain(text),
            "k8sshortname" => static text => NameRules.IsLabel(text),
            "mac" => HexFormats.IsMac,
            "password" => static _ => true,
            "rgbcolor" => ColorFormats.IsRgbColor,
            "ssn" => NumberFormats.IsSsn,
            "uri" => UriFormat.IsRequestUri,
            "uuid" => static text => HexFormats.IsUuid(text, '\0', hasVariant: false),
            "uuid3" => static text => HexFormats.IsUuid(text, '3', hasVariant: false),
            "uuid4" => static text => HexFormats.IsUuid(text, '4', hasVariant: true),
            "uuid5" => static text => HexFormats.IsUuid(text, '5', hasVariant: true),
            _ => null,
        };
    }

    /// <summary>The check that a schema's format makes of strings.</summary>
    internal static Func<string, bool>? Find(StructuralSchema schema) =>
        schema.Format.Length > 0 && !schema.IntOrString && schema.Type is SchemaType.String or SchemaType.Any ? Find(schema.Format) : null;

    /// <summary>Whether the server knows a schema's format for its type.</summary>
    internal static bool IsRecognised(StructuralSchema schema) => schema.Format.Length > 0 && schema.Type switch
    {
        SchemaType.Integer => schema.Format is "int32" or "int64",
        SchemaType.Number => schema.Format is "float" or "double",
        _ => Find(schema) is not null,
    };
}
