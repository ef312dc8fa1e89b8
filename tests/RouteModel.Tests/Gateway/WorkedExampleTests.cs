using RouteModel.Gateway;
using RouteModel.Gateway.Avi;

namespace RouteModel.Tests.Gateway;

/// <summary>The worked examples of RouteBackendExtension on HTTPRoute backends, in AKO's reading and in that of the Gateway API.</summary>
public class WorkedExampleTests
{
    private const string DefaultMonitor = "/api/healthmonitor/?name=System-TCP";

    private static readonly string[] Services = [Shop.Service("svc-a"), Shop.Service("svc-b")];

    [Test]
    public void Example_1_defaults_and_a_monitor()
    {
        GatewayResolution ako = Ako(Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"))), Shop.Extension("a", "{healthMonitor: [{kind: AVIREF, name: hm-http}]}"));

        BackendPool pool = Pool(ako);
        Assert.That(Refs(ako), Is.EqualTo("True ResolvedRefs "));
        Assert.That(pool.LbAlgorithm, Is.EqualTo("LB_ALGORITHM_LEAST_CONNECTIONS"));
        Assert.That(pool.HealthMonitorRefs, Is.EqualTo(new[] { "/api/healthmonitor?name=hm-http" }));
        Assert.That(pool.LbAlgorithmHash, Is.Null);
        Assert.That(pool.Tls, Is.Null);
        Assert.That(Members(ako), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Example_5_a_stray_header_is_not_sent()
    {
        BackendPool pool = Pool(Ako(
            Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"))),
            Shop.Extension("a", "{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, lbAlgorithmConsistentHashHdr: X-A}")));

        Assert.That((pool.LbAlgorithm, pool.LbAlgorithmConsistentHashHeader), Is.EqualTo(("LB_ALGORITHM_ROUND_ROBIN", (string?)null)));
    }

    [Test]
    public void Example_6_an_empty_list_of_domains()
    {
        BackendPool pool = Pool(Ako(
            Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"))), Shop.Extension("a", "{backendTLS: {hostCheckEnabled: true, domainName: []}}")));

        Assert.That(pool.Tls, Is.EqualTo(new BackendTls { HostCheckEnabled = true }));
    }

    [Test]
    public void Examples_8_and_10_a_rejected_extension()
    {
        string[] objects =
        [
            Shop.Extension("t", "{backendTLS: {hostCheckEnabled: true}, lbAlgorithm: LB_ALGORITHM_RANDOM}", "{controller: AKOCRDController, status: Rejected}"),
        ];
        string rule = Shop.Rule(Shop.Backend("svc-a", 80, Shop.Extended("t")), Shop.Backend("svc-b", 20));

        GatewayResolution ako = Ako(rule, objects);
        GatewayResolution standard = Standard(rule, objects);

        Assert.That(Refs(ako), Is.EqualTo("False BackendNotFound RouteBackendExtension object shop/t is not in Accepted state"));
        Assert.That(Pool(ako), Is.EqualTo(new BackendPool { HealthMonitorRefs = [DefaultMonitor] }));
        Assert.That(Members(ako), Is.EquivalentTo(new[] { 80, 20 }));
        Assert.That(Refs(standard), Is.EqualTo(Refs(ako)));
        Assert.That(Outcomes(standard), Is.EqualTo(new[] { (BackendOutcome.Error, 0.8), (BackendOutcome.Forwarded, 0.2) }));
    }

    [TestCase("", "Status not found for RouteBackendExtension CR shop/a")]
    [TestCase("{status: Accepted, controller: ako-crd-operator}", "RouteBackendExtension CR shop/a is not handled by AKO CRD Operator")]
    [TestCase("{status: Accepted}", "RouteBackendExtension CR shop/a is not processed by AKO CRD Operator")]
    [TestCase("{controller: AKOCRDController}", "RouteBackendExtension CR shop/a has an invalid status field")]
    [TestCase("{status: Accepted, controller: 1}", "RouteBackendExtension CR shop/a controller status not found")]
    public void Example_9_not_yet_reconciled(string status, string message) =>
        Assert.That(Refs(Ako(Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"))), Shop.Extension("a", "{}", status))), Is.EqualTo($"False BackendNotFound {message}"));

    [Test]
    public void Example_12_duplicates()
    {
        string rule = Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"), Shop.Extended("b")));
        string a = Shop.Extension("a", "{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN}");
        string b = Shop.Extension("b", "{lbAlgorithm: LB_ALGORITHM_RANDOM}");

        Assert.That(Refs(Ako(rule, a, b)), Is.EqualTo("False IncompatibleFilters MultipleExtensionRef of same kind defined on HTTPRoute-Rule-BackendRef"));
        Assert.That(Pool(Ako(rule, a, b)).LbAlgorithm, Is.EqualTo("LB_ALGORITHM_ROUND_ROBIN"));
        Assert.That(Refs(Ako(rule, b)), Is.EqualTo("False BackendNotFound RouteBackendExtension object shop/a not found"));
        Assert.That(Pool(Ako(rule, b)).LbAlgorithm, Is.EqualTo("LB_ALGORITHM_RANDOM"));
        Assert.That(Outcomes(Standard(rule, a, b)), Is.EqualTo(new[] { (BackendOutcome.Error, 1.0) }));
    }

    [Test]
    public void Examples_13_and_14_across_namespaces()
    {
        string rule = Shop.Rule(Shop.Backend("data", "svc-d", 1, [Shop.Extended("d")]));
        string service = Shop.Service("svc-d", "data");
        string beside = Shop.Extension("d", "{lbAlgorithm: LB_ALGORITHM_RANDOM}", space: "data");
        string here = Shop.Extension("d", "{lbAlgorithm: LB_ALGORITHM_RANDOM}");
        string grant = Shop.Grant("shop", "data", "svc-d");

        Assert.That(Refs(Ako(rule, service, beside)), Is.EqualTo("True ResolvedRefs "));
        Assert.That(Pool(Ako(rule, service, beside)).LbAlgorithm, Is.Null);
        Assert.That(Refs(Ako(rule, service, here)), Is.EqualTo("False BackendNotFound RouteBackendExtension object data/d not found"));
        Assert.That(Pool(Ako(rule, service, here)).LbAlgorithm, Is.EqualTo("LB_ALGORITHM_RANDOM"));
        Assert.That(Refs(Standard(rule, service, beside)), Does.StartWith("False RefNotPermitted "));
        Assert.That(Refs(Standard(rule, service, beside, grant)), Is.EqualTo("False BackendNotFound RouteBackendExtension object shop/d not found"));
        Assert.That(Refs(Standard(rule, service, here, grant)), Is.EqualTo("True ResolvedRefs "));
        Assert.That(Pool(Standard(rule, service, here, grant)).LbAlgorithm, Is.EqualTo("LB_ALGORITHM_RANDOM"));
    }

    [Test]
    public void Example_15_another_tenant()
    {
        string rule = Shop.Rule(Shop.Backend("svc-a", 70), Shop.Backend("data", "svc-d", 30, []));
        string[] objects = [Shop.Service("svc-d", "data"), Shop.Tenant("data", "blue")];

        GatewayResolution ako = Ako(rule, objects);

        Assert.That(Refs(ako), Is.EqualTo("False RefNotPermitted backendRef svc-d tenant blue is not equal to HTTPRoute tenant admin"));
        Assert.That(Members(ako), Is.EqualTo(new[] { 70 }));
        Assert.That(Outcomes(ako), Is.EqualTo(new[] { (BackendOutcome.Forwarded, 1.0), (BackendOutcome.LeftOut, 0.0) }));
        Assert.That(Outcomes(Standard(rule, objects)), Is.EqualTo(new[] { (BackendOutcome.Forwarded, 0.7), (BackendOutcome.Error, 0.3) }));
    }

    [Test]
    public void Example_16_monitors_beat_the_list_of_the_extension()
    {
        string a = Shop.Extension("a", "{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, healthMonitor: [{kind: AVIREF, name: hm-avi}]}");
        string rule = Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a"), Shop.Extended("hm-1", "HealthMonitor"), Shop.Extended("hm-2", "HealthMonitor")));
        const string NotReady = "{apiVersion: ako.vmware.com/v1alpha1, kind: HealthMonitor, metadata: {name: hm-1, namespace: shop}}";

        GatewayResolution ready = Ako(rule, a, Shop.Monitor("hm-1", "healthmonitor-2"), Shop.Monitor("hm-2", "healthmonitor-1"));

        Assert.That(Refs(ready), Is.EqualTo("True ResolvedRefs "));
        Assert.That(Pool(ready).HealthMonitorRefs, Is.EqualTo(new[] { "healthmonitor-1", "healthmonitor-2" }));
        Assert.That(Refs(Ako(rule, a, NotReady)), Is.EqualTo("False BackendNotFound HealthMonitor is not ready"));
        Assert.That(Pool(Ako(rule, a, NotReady)).HealthMonitorRefs, Is.EqualTo(new[] { "/api/healthmonitor?name=hm-avi" }));
    }

    [Test]
    public void Example_18_one_service_twice()
    {
        AviRuleService rule = Ako(
            Shop.Rule(Shop.Backend("svc-a", 70, Shop.Extended("a")), Shop.Backend("svc-a", 30, Shop.Extended("b"))),
            Shop.Extension("a", "{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN}"),
            Shop.Extension("b", "{lbAlgorithm: LB_ALGORITHM_RANDOM}")).VirtualServices[0].Rules[0];

        Assert.That(rule.Pools.Select(pool => pool.Settings.LbAlgorithm), Is.EqualTo(new[] { "LB_ALGORITHM_RANDOM" }));
        Assert.That(rule.PoolGroups[0].Members.Select(member => member.Ratio), Is.EqualTo(new[] { 70 }));
    }

    [Test]
    public void Example_19_the_wrong_level()
    {
        const string Rule = "{filters: [{type: ExtensionRef, extensionRef: {group: ako.vmware.com, kind: RouteBackendExtension, name: a}}], backendRefs: [{name: svc-a, port: 8080}]}";

        GatewayResolution ako = Ako(Rule, Shop.Extension("a", "{}"));

        Assert.That(Conditions(ako), Is.EqualTo(new[] { "ResolvedRefs False InvalidKind Unsupported kind RouteBackendExtension defined on HTTPRoute-Rule" }));
        Assert.That(ako.VirtualServices[0].Rules, Is.Empty);
        Assert.That(Standard(Rule, Shop.Extension("a", "{}")).Routes[0].Rules[0].ErrorStatus, Is.EqualTo(500));
    }

    [Test]
    public void Example_20_the_last_one_wins()
    {
        string missing = Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("gone")));
        const string Pod = "{matches: [{path: {value: /p}}], backendRefs: [{name: svc-b, kind: Pod, port: 8080}, {name: svc-b, port: 8080}]}";
        const string OfPod = "False InvalidKind backendRef svc-b has invalid kind Pod";
        const string OfMissing = "False BackendNotFound RouteBackendExtension object shop/gone not found";

        Assert.That(Refs(Ako($"{missing}, {Pod}")), Is.EqualTo(OfPod));
        Assert.That(Refs(Ako($"{Pod}, {missing}")), Is.EqualTo(OfMissing));
        Assert.That(Refs(Standard($"{missing}, {Pod}")), Is.EqualTo(OfMissing));
        Assert.That(Ako($"{missing}, {Pod}").Routes[0].Findings.Select(finding => finding.Field), Is.EqualTo(new[] { "spec.rules[0].backendRefs[0].filters[0]", "spec.rules[1].backendRefs[0]" }));
    }

    [Test]
    public void Example_21_a_foreign_group()
    {
        string rule = Shop.Rule(Shop.Backend("svc-a", 1, Shop.Extended("a", group: "example.com")));
        string a = Shop.Extension("a", "{lbAlgorithm: LB_ALGORITHM_RANDOM}");

        Assert.That((Refs(Ako(rule, a)), Pool(Ako(rule, a)).LbAlgorithm), Is.EqualTo(("True ResolvedRefs ", "LB_ALGORITHM_RANDOM")));
        Assert.That((Refs(Ako(rule)), Pool(Ako(rule)).LbAlgorithm), Is.EqualTo(("True ResolvedRefs ", (string?)null)));
        Assert.That(Refs(Standard(rule, a)), Does.StartWith("False InvalidKind "));
        Assert.That(Outcomes(Standard(rule, a))[0].Outcome, Is.EqualTo(BackendOutcome.Error));
    }

    [Test]
    public void Example_22_persistence_twice()
    {
        const string Extension = "{persistenceProfile: System-Persistence-TLS}";
        string backend = Shop.Backend("svc-a", 1, Shop.Extended("a"));

        BackendPool both = Pool(Ako($"{{sessionPersistence: {{sessionName: s, type: Cookie, absoluteTimeout: 10m}}, backendRefs: [{backend}]}}", Shop.Extension("a", Extension)));

        Assert.That(both.RulePersistence, Is.EqualTo(new CookiePersistence("s", false, 10)));
        Assert.That(Pool(Ako(Shop.Rule(backend), Shop.Extension("a", Extension))).PersistenceProfile, Is.EqualTo("System-Persistence-TLS"));
    }

    [Test]
    public void Example_23_zero_weights()
    {
        string rule = Shop.Rule(Shop.Backend("svc-a", 0), Shop.Backend("svc-b", 0));

        Assert.That(Members(Ako(rule)), Is.EqualTo(new[] { 0, 0 }));
        Assert.That(Standard(rule).Routes[0].Rules[0].ErrorStatus, Is.EqualTo(500));
    }

    private static GatewayResolution Ako(string rules, params string[] objects) => Shop.Resolve(GatewayProfile.Ako, [Shop.Route(rules), .. Services, .. objects]);

    private static GatewayResolution Standard(string rules, params string[] objects) => Shop.Resolve(GatewayProfile.Standard, [Shop.Route(rules), .. Services, .. objects]);

    private static string[] Conditions(GatewayResolution resolution) =>
        [.. resolution.Routes[0].Parents[0].Conditions.Select(condition => $"{condition.Type} {condition.IsTrue} {condition.Reason} {condition.Message}")];

    private static string Refs(GatewayResolution resolution) =>
        Conditions(resolution).Single(condition => condition.StartsWith("ResolvedRefs ", StringComparison.Ordinal))["ResolvedRefs ".Length..];

    private static BackendPool Pool(GatewayResolution resolution) => resolution.Routes[0].Rules[0].Backends[0].Pool!;

    private static (BackendOutcome Outcome, double Share)[] Outcomes(GatewayResolution resolution) =>
        [.. resolution.Routes[0].Rules[0].Backends.Select(backend => (backend.Outcome, backend.Share))];

    private static int[] Members(GatewayResolution resolution) =>
        [.. resolution.VirtualServices[0].Rules[0].PoolGroups[0].Members.Select(member => member.Ratio)];
}
