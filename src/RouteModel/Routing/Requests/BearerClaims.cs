using System.Text.Json;

namespace RouteModel.Routing.Requests;

/// <summary>The payload of a bearer token. Nothing of it is verified. Upstream: Skipper, <c>jwt/token.go</c>.</summary>
internal static class BearerClaims
{
    private const string Scheme = "Bearer ";

    // What nests deeper is no set of claims that anybody issues.
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 64 };

    /// <summary>The claims as a JSON object; <see langword="null"/> when there is none to read.</summary>
    public static JsonDocument? Read(RequestHeaders headers)
    {
        string authorization = headers.First("Authorization");
        string[] parts = authorization.StartsWith(Scheme, StringComparison.Ordinal) ? authorization[Scheme.Length..].Split('.') : [];
        if (parts.Length != 3 || Decode(parts[1]) is not { } payload)
        {
            return null;
        }

        try
        {
            JsonDocument claims = JsonDocument.Parse(payload, Bounds);
            if (claims.RootElement.ValueKind == JsonValueKind.Object)
            {
                return claims;
            }

            claims.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Go's raw URL alphabet: without padding.
    private static byte[]? Decode(string text)
    {
        string standard = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        byte[] bytes = new byte[standard.Length / 4 * 3];
        return !text.AsSpan().ContainsAny('+', '/', '=') && Convert.TryFromBase64String(standard, bytes, out int length) ? bytes[..length] : null;
    }
}
