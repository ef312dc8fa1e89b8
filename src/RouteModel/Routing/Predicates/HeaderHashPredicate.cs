using System.Security.Cryptography;
using System.Text;

namespace RouteModel.Routing.Predicates;

/// <summary><c>HeaderSHA256(name, hash...)</c>. Upstream: Skipper, <c>predicates/auth/headersha256.go</c>.</summary>
internal sealed class HeaderHashPredicate(string name, byte[][] hashes) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        string value = request.Headers.First(name);
        if (value.Length == 0)
        {
            return false;
        }

        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(value));
        return Array.Exists(hashes, expected => CryptographicOperations.FixedTimeEquals(expected, hash));
    }
}
