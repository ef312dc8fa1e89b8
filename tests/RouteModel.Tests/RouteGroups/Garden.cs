namespace RouteModel.Tests.RouteGroups;

/// <summary>The services of the worked examples, in namespace garden.</summary>
internal static class Garden
{
    public static readonly string[] Objects =
    [
        Service("brew-svc", "ClusterIP", 81, "9081"),
        Service("leaf-svc", "ClusterIP", 80, "\"http\""),
        Service("idle-svc", "ClusterIP", 80, "8080"),
        Service("six-svc", "ClusterIP", 443, "8443"),
        Service("node-svc", "NodePort", 80, "8080"),
        Endpoints("brew-svc", """{"port": 9081}""", "10.7.0.9", "10.7.0.10", "10.7.0.5"),
        Endpoints("leaf-svc", """{"name": "http", "port": 8080}""", "10.7.1.4"),
        Endpoints("six-svc", """{"port": 8443}""", "fd00::2", "fd00::1"),
    ];

    public static string Service(string name, string type, int port, string targetPort) => Compile.Kind("Service", $$"""
        {"metadata": {"namespace": "garden", "name": "{{name}}"}, "spec": {"type": "{{type}}", "ports": [{"port": {{port}}, "targetPort": {{targetPort}} }] } }
        """);

    public static string Endpoints(string name, string port, params string[] addresses) => Compile.Kind("Endpoints", $$"""
        {"metadata": {"namespace": "garden", "name": "{{name}}"},
         "subsets": [{"addresses": [{{string.Join(',', addresses.Select(ip => $$"""{"ip": "{{ip}}" }"""))}}], "ports": [{{port}}]}] }
        """);

    public static string Slice(string ns, string service, string port, params string[] endpoints) => Compile.Kind("EndpointSlice", $$"""
        {"metadata": {"namespace": "{{ns}}", "name": "{{service}}-{{endpoints.Length}}", "labels": {"kubernetes.io/service-name": "{{service}}"} },
         "endpoints": [{{string.Join(',', endpoints)}}], "ports": [{{port}}]}
        """);

    public static string Endpoint(string ip, string zone, string conditions = "{}") =>
        $$"""{"addresses": ["{{ip}}"], "zone": "{{zone}}", "conditions": {{conditions}} }""";
}
