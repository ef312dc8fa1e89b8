using RouteModel.RouteGroups.Reporting;

namespace RouteModel.RouteGroups.Tls;

/// <summary>Which hosts have got certificates in one compilation. Upstream: Skipper, <c>secrets/certregistry/certregistry.go</c>.</summary>
internal sealed class CertificateRegistry(CompilationLog log)
{
    private readonly Dictionary<string, TlsCertificate> _byHost = new(StringComparer.Ordinal);

    /// <summary>Gives a host a certificate, unless it has one that is not older.</summary>
    public void Configure(string host, TlsCertificate certificate)
    {
        if (!_byHost.TryGetValue(host, out TlsCertificate? current))
        {
            log.Info("adding certificate to registry - " + host);
            _byHost.Add(host, certificate);
        }
        else if (certificate.NotBefore > current.NotBefore)
        {
            log.Info("updating certificate in registry - " + host);
            _byHost[host] = certificate;
        }
    }
}
