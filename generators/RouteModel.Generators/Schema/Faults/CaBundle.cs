using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The certificates by which the server knows a webhook.</summary>
/// <remarks>apiserver, <c>ValidateCABundle</c>; Go's <c>encoding/pem</c>. What Go says of a certificate that it cannot parse depends on its version.</remarks>
internal static class CaBundle
{
    private const string Prefix = "unable to load root certificates: ";
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";

    /// <summary>Whether a text is base64 as Go reads it.</summary>
    public static bool IsBase64(string text) => Decode(text) is not null;

    /// <summary>Why a bundle in base64 is of no use; <see langword="null"/> if one certificate can be read.</summary>
    public static string? Fault(string bundle)
    {
        string text = Encoding.ASCII.GetString(Decode(bundle) ?? []).Replace("\r\n", "\n");
        string? firstFault = null;
        int at = 0;
        while (at < text.Length)
        {
            if (NextBlock(text, ref at) is not (string type, string body))
            {
                firstFault ??= "unable to parse bytes as PEM block";
                break;
            }

            if (type != "CERTIFICATE")
            {
                continue;
            }

            if (IsCertificate(body))
            {
                return null;
            }

            firstFault ??= "failed to parse certificate: x509: malformed certificate";
        }

        return Prefix + (firstFault ?? "no valid certificate authority data seen");
    }

    private static (string Type, string Body)? NextBlock(string text, ref int at)
    {
        for (int begin = IndexOfLine(text, Begin, at); begin >= 0; begin = IndexOfLine(text, Begin, begin + 1))
        {
            int start = begin + Begin.Length;
            int end = text.IndexOf('\n', start);
            string line = end < 0 ? "" : text.Substring(start, end - start).TrimEnd();
            if (!line.EndsWith(Dashes, StringComparison.Ordinal))
            {
                continue;
            }

            string type = line.Substring(0, line.Length - Dashes.Length);
            string closing = $"{Dashes}END {type}{Dashes}";
            int close = IndexOfLine(text, closing, end);
            string body = close < 0 ? ":" : text.Substring(end, close - end);
            if (Decode(body.Replace("\n", "").Replace(" ", "").Replace("\t", "")) is not null)
            {
                int rest = text.IndexOf('\n', close);
                at = rest < 0 ? text.Length : rest + 1;
                return (type, body);
            }
        }

        return null;
    }

    private static int IndexOfLine(string text, string start, int from)
    {
        int at = text.IndexOf(start, from, StringComparison.Ordinal);
        while (at > 0 && text[at - 1] != '\n')
        {
            at = text.IndexOf(start, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static bool IsCertificate(string body)
    {
        try
        {
            using var certificate = new X509Certificate2(Convert.FromBase64String(body));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return text.IndexOfAny([' ', '\t']) >= 0 ? null : Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
