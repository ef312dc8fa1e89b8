using System.Text;
using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;
using RouteModel.Gateway.V1;
using RouteModel.Resources;

namespace RouteModel.Tests.Benchmarks;

/// <summary>The validators that are measured side by side give the same verdicts on resources of Gateway API.</summary>
public sealed class GatewayPeerTests
{
    private static readonly string Route = Encoding.UTF8.GetString(SampleHttpRoute.Small);
    private static readonly string Extension = Encoding.UTF8.GetString(SampleExtension.Json);

    private const string Mirror = "\"type\":\"RequestMirror\",\"requestMirror\"";

    [Test]
    public void Both_call_the_samples_valid()
    {
        foreach (byte[] json in new[] { SampleHttpRoute.Small, SampleHttpRoute.Large })
        {
            ReadResult<HTTPRoute> read = HTTPRoute.ReadJson(json);
            Assert.That(read.Findings, Is.Empty);
            Assert.That(read.Validate().Errors, Is.Empty);
            Assert.That(HandWrittenRouteValidator.IsValid(read.Value!));
        }

        ReadResult<RouteBackendExtension> extension = RouteBackendExtension.ReadJson(SampleExtension.Json);
        Assert.That(extension.Findings, Is.Empty);
        Assert.That(extension.Validate().Errors, Is.Empty);
        Assert.That(HandWrittenExtensionValidator.IsValid(extension.Value!));
    }

    [TestCase("\"name\":\"checkout\"", "\"name\":\"Checkout\"")]
    [TestCase("\"shop.example.org\"", "\"shop..example.org\"")]
    [TestCase("\"*.shop.example.org\"", "\"*.*.example.org\"")]
    [TestCase("\"sectionName\":\"https\"", "\"sectionName\":\"\"")]
    [TestCase("\"sectionName\":\"https\"}", "\"sectionName\":\"https\"},{\"name\":\"edge\",\"namespace\":\"gateways\",\"sectionName\":\"https\"}")]
    [TestCase("\"sectionName\":\"https\"}", "\"sectionName\":\"https\"},{\"name\":\"edge\",\"namespace\":\"gateways\"}")]
    [TestCase("\"/api/v0/orders\"", "\"api\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api//orders\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api/../orders\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api/..\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api/%2fx\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api/%2\"")]
    [TestCase("\"/api/v0/orders\"", "\"/api/x#y\"")]
    [TestCase("\"type\":\"PathPrefix\"", "\"type\":\"Exact\"", TestName = "A prefix is replaced where none is matched")]
    [TestCase("\"type\":\"PathPrefix\"", "\"type\":\"Other\"")]
    [TestCase("\"x-canary\"", "\"x canary\"")]
    [TestCase("\"value\":\"always\"}", "\"value\":\"always\"},{\"name\":\"x-canary\",\"value\":\"b\"}")]
    [TestCase("\"method\":\"GET\"", "\"method\":\"get\"")]
    [TestCase("\"value\":\"0\"", "\"value\":\"\"")]
    [TestCase("\"type\":\"RequestHeaderModifier\"", "\"type\":\"ResponseHeaderModifier\"")]
    [TestCase("\"x-debug\"]", "\"x-debug\",\"x-debug\"]")]
    [TestCase("\"type\":\"ReplacePrefixMatch\"", "\"type\":\"ReplaceFullPath\"")]
    [TestCase("\"urlRewrite\":", "\"urlRewrite\":{},\"extensionRef\":{\"group\":\"\",\"kind\":\"A\",\"name\":\"b\"},\"urlRewrite\":")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"RequestHeaderModifier\",\"requestHeaderModifier\":{}},")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"RequestRedirect\",\"requestRedirect\":{}},")]
    [TestCase("\"filters\":[", "\"filters\":[{" + Mirror + ":{\"backendRef\":{\"name\":\"a\"}}},")]
    [TestCase("\"filters\":[", "\"filters\":[{" + Mirror + ":{\"backendRef\":{\"name\":\"a\",\"port\":1},\"percent\":1,\"fraction\":{\"numerator\":1}}},")]
    [TestCase("\"filters\":[", "\"filters\":[{" + Mirror + ":{\"backendRef\":{\"name\":\"a\",\"port\":1},\"fraction\":{\"numerator\":2,\"denominator\":1}}},")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"CORS\",\"cors\":{\"allowMethods\":[\"GET\",\"*\"]}},")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"CORS\",\"cors\":{\"allowOrigins\":[\"ftp://a\"]}},")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"ExtensionRef\",\"extensionRef\":{\"group\":\"\",\"kind\":\"1\",\"name\":\"b\"}},")]
    [TestCase("\"port\":8080", "\"port\":0")]
    [TestCase("\"port\":8080,", "")]
    [TestCase("\"weight\":9", "\"weight\":1000001")]
    [TestCase("\"orders-stable\"", "\"\"")]
    [TestCase("\"2500ms\"", "\"11s\"")]
    [TestCase("\"2500ms\"", "\"2500\"")]
    public void Both_refuse_the_same_routes(string part, string fault)
    {
        HTTPRoute route = HTTPRoute.ReadJson(Changed(Route, part, fault)).Value!;

        Assert.That(route.Validate().IsValid, Is.False);
        Assert.That(HandWrittenRouteValidator.IsValid(route), Is.False);
    }

    [TestCase("\"x-debug\"]}}", "\"x-debug\"]}},{" + Mirror + ":{\"backendRef\":{\"name\":\"a\",\"port\":1},\"fraction\":{\"numerator\":1}}}")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"CORS\",\"cors\":{\"allowMethods\":[\"GET\"],\"allowOrigins\":[\"https://*.a.example:80\",\"http://*\"],\"allowHeaders\":[\"*\"],\"maxAge\":7}},")]
    [TestCase("\"filters\":[", "\"filters\":[{\"type\":\"ExtensionRef\",\"extensionRef\":{\"group\":\"\",\"kind\":\"A1\",\"name\":\"b\"}},")]
    [TestCase("{\"type\":\"URLRewrite\"", "{\"type\":\"ExtensionRef\",\"extensionRef\":{\"group\":\"a.b\",\"kind\":\"K\",\"name\":\"n\"}},{\"type\":\"URLRewrite\"")]
    [TestCase("\"/api/v0/orders\"", "\"/a%20b\"")]
    [TestCase("\"2500ms\"", "\"1s500ms\"")]
    public void Both_take_the_same_routes(string part, string other)
    {
        HTTPRoute route = HTTPRoute.ReadJson(Changed(Route, part, other)).Value!;

        Assert.That(route.Validate().Errors, Is.Empty);
        Assert.That(HandWrittenRouteValidator.IsValid(route));
    }

    [TestCase("\"checkout-backend\"", "\"-\"")]
    [TestCase("\"LB_ALGORITHM_CONSISTENT_HASH\"", "\"LB_ALGORITHM_RANDOM\"")]
    [TestCase("\"LB_ALGORITHM_CONSISTENT_HASH\"", "\"RANDOM\"")]
    [TestCase("\"lbAlgorithmHash\":\"LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER\",", "")]
    [TestCase("_CUSTOM_HEADER", "_URI")]
    [TestCase(",\"lbAlgorithmConsistentHashHdr\":\"X-Session\"", "")]
    [TestCase("System-Persistence-Client-IP", "Client-IP")]
    [TestCase("AVIREF", "REF")]
    [TestCase("\"kind\":\"AVIREF\",\"name\":\"checkout-http\"", "\"kind\":\"AVIREF\"")]
    [TestCase("\"CRD\"", "\"AVIREF\"")]
    [TestCase("\"hostCheckEnabled\":true", "\"hostCheckEnabled\":false")]
    public void Both_refuse_the_same_extensions(string part, string fault)
    {
        RouteBackendExtension extension = RouteBackendExtension.ReadJson(Changed(Extension, part, fault)).Value!;

        Assert.That(extension.Validate().IsValid, Is.False);
        Assert.That(HandWrittenExtensionValidator.IsValid(extension), Is.False);
    }

    private static byte[] Changed(string json, string part, string other) => Encoding.UTF8.GetBytes(ChangedText(json, part, other));

    private static string ChangedText(string json, string part, string other)
    {
        Assert.That(json, Does.Contain(part));
        int at = json.IndexOf(part, StringComparison.Ordinal);
        return string.Concat(json.AsSpan(0, at), other, json.AsSpan(at + part.Length));
    }
}
