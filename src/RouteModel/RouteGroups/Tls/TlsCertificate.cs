using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RouteModel.Resources.Manifests.Yaml;

namespace RouteModel.RouteGroups.Tls;

/// <summary>
/// The certificate that a Secret holds, if it holds a usable one. Upstream: Skipper, <c>dataclients/kubernetes/ingress.go</c>, and Go's
/// <c>tls.X509KeyPair</c>.
/// </summary>
/// <param name="NotBefore">Since when it is valid, by which the better of two certificates is chosen.</param>
internal sealed record TlsCertificate(DateTime NotBefore)
{
    public const string CertificateKey = "tls.crt";
    public const string PrivateKeyKey = "tls.key";
    private const string SecretType = "kubernetes.io/tls";
    private const string Ed25519 = "1.3.101.112";

    /// <summary>Reads the certificate.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="certificate">The certificate; <see langword="null"/> if there is an error.</param>
    /// <returns>Why there is none, in Skipper's words; <see langword="null"/> if there is one.</returns>
    public static string? Read(KubernetesSecret secret, out TlsCertificate? certificate)
    {
        certificate = null;
        string encoded = Value(secret, CertificateKey);
        string encodedKey = Value(secret, PrivateKeyKey);
        if (encoded.Length == 0 || encodedKey.Length == 0)
        {
            return $"secret must contain {CertificateKey} and {PrivateKeyKey} in data field";
        }

        if (!GoBase64.TryDecode(encoded, out byte[] pem))
        {
            return $"failed to decode {CertificateKey} from secret {secret.Name}";
        }

        if (!GoBase64.TryDecode(encodedKey, out byte[] keyPem))
        {
            return $"failed to decode {PrivateKeyKey} from secret {secret.Name}";
        }

        if (ReadPair(Encoding.Latin1.GetString(pem), Encoding.Latin1.GetString(keyPem)) is not { } pair)
        {
            return $"failed to create tls certificate from secret {secret.Name}";
        }

        if (secret.Type != SecretType)
        {
            return $"secret {secret.Name} is not of type {SecretType}";
        }

        certificate = pair;
        return null;
    }

    private static string Value(KubernetesSecret secret, string key) => secret.Data.TryGetValue(key, out string? value) ? value : "";

    /// <summary>The first certificate of a text, if the private key belongs to it.</summary>
    private static TlsCertificate? ReadPair(string pem, string keyPem)
    {
        try
        {
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pem);

            // .NET reads no Ed25519 keys, so they are taken on trust.
            if (certificate.GetKeyAlgorithm() != Ed25519)
            {
                using X509Certificate2 pair = X509Certificate2.CreateFromPem(pem, keyPem);
            }

            return new TlsCertificate(certificate.NotBefore.ToUniversalTime());
        }
        catch (Exception reason) when (reason is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
