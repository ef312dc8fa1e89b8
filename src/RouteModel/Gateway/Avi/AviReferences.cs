namespace RouteModel.Gateway.Avi;

/// <summary>References to Avi objects, as AKO sends them.</summary>
internal static class AviReferences
{
    public const string DefaultHealthMonitor = "/api/healthmonitor/?name=System-TCP";

    public const string SslProfile = "/api/sslprofile?name=System-Standard";

    // Names are not escaped: AKO does not.
    public static string HealthMonitor(string name) => $"/api/healthmonitor?name={name}";

    public static string PkiProfile(string name) => $"/api/pkiprofile?name={name}";

    public static string PersistenceProfile(string name) => $"/api/applicationpersistenceprofile?name={name}";

    public static string ApplicationProfile(string uuid) => $"/api/applicationprofile/{uuid}";

    public static string Pool(string name) => $"/api/pool?name={name}";

    public static string Tenant(string name) => $"/api/tenant/?name={name}";
}
