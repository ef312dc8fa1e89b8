using System.Text;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;
using RouteModel.Gateway.V1;
using RouteModel.Resources;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.Validation;

/// <summary>Schema, lists, rules and metadata of a valid object are judged without a byte of new memory, whether it was read or built.</summary>
public sealed class AllocationTests
{
    private const string Group = """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata:
          name: shop
          namespace: store
          labels: {app.kubernetes.io/name: shop, team: "42"}
          annotations: {example.org/owner: Someone, note: ""}
        spec:
          hosts: [shop.example.org, www.shop.example.org]
          backends:
          - {name: app, type: service, serviceName: app-svc, servicePort: 80}
          - {name: pool, type: lb, algorithm: consistentHash, endpoints: ["http://10.0.0.1:80", "http://10.0.0.2:80"]}
          - {name: old, type: network, address: "https://old.example.org"}
          - {name: none, type: shunt}
          defaultBackends:
          - {backendName: app, weight: 80}
          - {backendName: pool, weight: 20}
          routes:
          - pathSubtree: /
          - path: /api
            methods: [GET, HEAD]
            predicates: ['Header("X", "y")']
            filters: ['setPath("/")']
            backends: [{backendName: old, weight: 1}]
        """;

    private const string Extension = """
        apiVersion: ako.vmware.com/v1alpha1
        kind: RouteBackendExtension
        metadata: {name: extension, namespace: default}
        spec:
          lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH
          lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER
          lbAlgorithmConsistentHashHdr: X-Forwarded-For
          persistenceProfile: System-Persistence-Http-Cookie
          healthMonitor:
          - {kind: AVIREF, name: monitor}
          backendTLS:
            pkiProfile: {kind: CRD, name: profile}
            hostCheckEnabled: true
            domainName: [backend.example.com, api.example.com]
        """;

    private const string Route = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: route, namespace: shop}
        spec:
          parentRefs:
          - {name: edge, sectionName: http}
          - {name: edge, sectionName: https}
          hostnames: [shop.example.org, "*.example.org"]
          rules:
          - matches:
            - path: {type: PathPrefix, value: /checkout}
              headers: [{name: x-a, value: "1"}, {name: x-b, type: RegularExpression, value: ".*"}]
              queryParams: [{name: page, value: "2"}]
              method: POST
            filters:
            - type: RequestHeaderModifier
              requestHeaderModifier: {add: [{name: x-c, value: c}], set: [{name: x-d, value: d}], remove: [x-e, x-f]}
            - type: URLRewrite
              urlRewrite: {hostname: inner.example.org, path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}
            - type: RequestMirror
              requestMirror: {backendRef: {name: shadow, port: 80}, fraction: {numerator: 1, denominator: 50}}
            - type: CORS
              cors: {allowOrigins: ["https://*.example.org"], allowMethods: [GET, POST], allowHeaders: [x-a], exposeHeaders: ["*"], maxAge: 60}
            - type: ExtensionRef
              extensionRef: {group: ako.vmware.com, kind: L7Rule, name: rule}
            backendRefs:
            - name: stable
              port: 8080
              weight: 90
              filters:
              - {type: ExtensionRef, extensionRef: {group: ako.vmware.com, kind: RouteBackendExtension, name: extension}}
            - {name: canary, namespace: lab, port: 8080, weight: 10}
            timeouts: {request: 1m30s, backendRequest: 500ms}
          - matches:
            - path: {type: Exact, value: /old}
            filters:
            - type: RequestRedirect
              requestRedirect: {scheme: https, statusCode: 301, path: {type: ReplaceFullPath, replaceFullPath: /new}}
          - backendRefs: [{name: stable, port: 8080}]
        """;

    private static readonly (string Name, Func<ReadResult> Read)[] Readers =
    [
        ("RouteGroup", static () => RouteGroup.ReadYaml(Encoding.UTF8.GetBytes(Group))),
        ("large RouteGroup", static () => RouteGroup.ReadJson(SampleRouteGroup.Large)),
        ("RouteBackendExtension", static () => RouteBackendExtension.ReadYaml(Encoding.UTF8.GetBytes(Extension))),
        ("RouteBackendExtension without settings", static () => RouteBackendExtension.ReadYaml("{apiVersion: ako.vmware.com/v1alpha1, kind: RouteBackendExtension, metadata: {name: a}, spec: {}}"u8.ToArray())),
        ("HTTPRoute", static () => HTTPRoute.ReadYaml(Encoding.UTF8.GetBytes(Route))),
        ("large HTTPRoute", static () => HTTPRoute.ReadJson(SampleHttpRoute.Large)),
    ];

    private static IEnumerable<TestCaseData> Objects => Readers.Select(item => new TestCaseData(item.Read).SetArgDisplayNames(item.Name));

    [TestCaseSource(nameof(Objects))]
    public void A_valid_object_that_was_read_costs_no_memory(Func<ReadResult> read)
    {
        ReadResult result = read();
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Validate().Errors, Is.Empty);

        Assert.That(AllocatedBy(() => result.Validate()), Is.Zero);
    }

    [TestCaseSource(nameof(Objects))]
    public void A_valid_object_that_was_built_costs_no_memory(Func<ReadResult> read)
    {
        ICustomResource value = read().Value!;
        Assert.That(Judge(value).Errors, Is.Empty);

        Assert.That(AllocatedBy(() => Judge(value)), Is.Zero);
    }

    private static ValidationResult Judge(ICustomResource value) => value switch
    {
        RouteGroup group => group.Validate(),
        RouteBackendExtension extension => extension.Validate(),
        _ => ((HTTPRoute)value).Validate(),
    };

    private static long AllocatedBy(Action action)
    {
        // What is made once, such as defaults of a kind, is not the object's.
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
