using System.Collections.Frozen;
using System.Globalization;

namespace RouteModel.Routing.Building;

/// <summary>How many arguments each of Skipper's filters takes. Upstream: the filters of v0.27.65 and their constructors.</summary>
/// <param name="Least">The fewest.</param>
/// <param name="Most">The most; <see cref="int.MaxValue"/> when more are passed over or all are taken.</param>
/// <param name="Parity">0 or 1 when the number must be even or odd; -1 when it may be either.</param>
/// <param name="HasGap">Whether one and two are too few although none is allowed.</param>
/// <param name="IsConditional">Whether Skipper knows the filter only by a flag.</param>
internal readonly record struct FilterArity(int Least, int Most, int Parity, bool HasGap, bool IsConditional)
{
    private const string All =
        """
        backendIsProxy 0 *, comment 0 *, annotate 2 2, requestHeader 2 2, setRequestHeader 2 2, appendRequestHeader 2 2,
        dropRequestHeader 1 1, dropRequestHeaderRegexp 2 2, responseHeader 2 2, setResponseHeader 2 2, appendResponseHeader 2 2,
        dropResponseHeader 1 1, dropResponseHeaderRegexp 2 2, setContextRequestHeader 2 2, appendContextRequestHeader 2 2,
        setContextResponseHeader 2 2, appendContextResponseHeader 2 2, copyRequestHeader 2 2, copyResponseHeader 2 2,
        requestCopyHeader 2 2, responseCopyHeader 2 2, modPath 2 2, setPath 1 1, modRequestHeader 3 3, modResponseHeader 3 3,
        encodeBase64RequestHeader 1 2, encodeBase64ResponseHeader 1 2, decodeBase64RequestHeader 1 2,
        decodeBase64ResponseHeader 1 2, encodeRequestHeader 2 2, encodeResponseHeader 2 2, dropQuery 1 1, setQuery 1 2,
        healthcheck 0 *, static 2 2, redirect 1 2, redirectTo 1 2, redirectToLower 1 2, stripQuery 0 *, inlineContent 1 2,
        inlineContentIfStatus 2 3, loopbackIfStatus 2 3, flowId 0 *, xforward 0 *, xforwardFirst 0 *, preserveHost 1 1,
        setFastCgiFilename 1 1, status 1 1, compress 0 *, decompress 0 *, headerToQuery 2 2, queryToHeader 2 3,
        backendTimeout 1 1, readTimeout 1 1, writeTimeout 1 1, setDynamicBackendHostFromHeader 1 1,
        setDynamicBackendSchemeFromHeader 1 1, setDynamicBackendUrlFromHeader 1 1, setDynamicBackendHost 1 1,
        setDynamicBackendScheme 1 1, setDynamicBackendUrl 1 1, originMarker 3 3, awsSigv4 5 5, randomContent 1 1,
        repeatContent 2 2, repeatContentHex 2 2, wrapContent 2 2, wrapContentHex 2 2, latency 1 1, backendLatency 1 1,
        bandwidth 1 1, backendBandwidth 1 1, chunks 2 2, backendChunks 2 2, tarpit 1 1, absorb 0 *, absorbSilent 0 *,
        logHeader 0 *, logBody 2 2, uniformRequestLatency 2 2, uniformResponseLatency 2 2, normalRequestLatency 2 2,
        normalResponseLatency 2 2, histogramRequestLatency 3 * odd, histogramResponseLatency 3 * odd, tee 1 3 odd, Tee 1 3 odd,
        teenf 1 3 odd, teeResponse 1 1, teeLoopback 1 1, sed 2 4, sedDelim 3 5, sedRequest 2 4, sedRequestDelim 3 5, basicAuth 1 *,
        dropRequestCookie 1 1, dropResponseCookie 1 1, requestCookie 2 2, responseCookie 2 4, jsCookie 2 4,
        consecutiveBreaker 1 4, rateBreaker 2 5, disableBreaker 0 0, lua 1 *, corsOrigin 0 *, unverifiedAuditLog 0 *,
        tracingSpanName 1 1, tracingBaggageToTag 1 *, stateBagToTag 1 2, tracingTag 2 2, tracingTagFromResponse 2 2,
        tracingTagFromResponseIfStatus 4 4, accessLogDisabled 1 1, disableAccessLog 0 *, enableAccessLog 0 *,
        maskAccessLogQuery 1 *, forwardToken 1 *, forwardTokenField 2 2, fifo 3 3, fifoWithBody 3 3, lifo 0 3, lifoWithBody 0 3,
        lifoGroup 1 4, lifoGroupWithBody 1 4, rfcPath 0 *, rfcHost 0 *, fadeIn 1 2, endpointCreated 2 2, consistentHashKey 1 1,
        consistentHashBalanceFactor 1 1, tlsPassClientCertificates 0 0, mtlsCN 1 *, mtlsIssuerDN 1 *, mtlsSanCIDR 1 *,
        mtlsSanDNS 1 *, mtlsSanIP 1 *, mtlsSanURI 1 *, mtlsAuthn 0 0, cache 0 5 gap, auditLog 0 0, blockContent 1 *,
        blockContentHex 1 *, bearerinjector 1 1, setRequestHeaderFromSecret 2 4, jwtValidation 1 1, jwtValidationKeys 1 1,
        jwtMetrics 0 1, oauthTokenintrospectionAnyClaims 2 *, oauthTokenintrospectionAllClaims 2 *,
        oauthTokenintrospectionAnyKV 3 * odd, oauthTokenintrospectionAllKV 3 * odd, secureOauthTokenintrospectionAnyClaims 4 *,
        secureOauthTokenintrospectionAllClaims 4 *, secureOauthTokenintrospectionAnyKV 5 * odd,
        secureOauthTokenintrospectionAllKV 5 * odd, webhook 1 2, oidcClaimsQuery 1 *, apiUsageMonitoring 0 *,
        admissionControl 8 8, oauthTokeninfoAnyScope 1 * flag, oauthTokeninfoAllScope 1 * flag,
        oauthTokeninfoAnyKV 2 * even flag, oauthTokeninfoAllKV 2 * even flag, oauthTokeninfoValidate 1 1 flag,
        oauthOidcUserInfo 6 * flag, oauthOidcAnyClaims 6 * flag, oauthOidcAllClaims 6 * flag, oauthGrant 0 * flag,
        grantCallback 0 * flag, grantLogout 0 * flag, grantClaimsQuery 1 * flag, ratelimit 2 3 flag, clientRatelimit 2 3 flag,
        localRatelimit 2 3 flag, clusterRatelimit 3 4 flag, clusterClientRatelimit 3 4 flag, backendRatelimit 3 4 flag,
        disableRatelimit 0 * flag, ratelimitFailClosed 0 * flag, clusterLeakyBucketRatelimit 5 5 flag,
        opaAuthorizeRequest 1 2 flag, opaAuthorizeRequestWithBody 1 2 flag, opaServeResponse 1 2 flag,
        opaServeResponseWithReqBody 1 2 flag
        """;

    private static readonly FrozenDictionary<string, FilterArity> ByName =
        All.Split(',', StringSplitOptions.TrimEntries).Select(static row => row.Split(' ')).ToFrozenDictionary(static row => row[0], Read, StringComparer.Ordinal);

    public static bool TryFind(string name, out FilterArity arity) => ByName.TryGetValue(name, out arity);

    public bool Allows(int count) => count >= Least && count <= Most && (Parity < 0 || count % 2 == Parity) && !(HasGap && (count is 1 or 2));

    private static FilterArity Read(string[] row) => new(
        int.Parse(row[1], CultureInfo.InvariantCulture),
        row[2] == "*" ? int.MaxValue : int.Parse(row[2], CultureInfo.InvariantCulture),
        row.Contains("even") ? 0 : row.Contains("odd") ? 1 : -1,
        row.Contains("gap"),
        row.Contains("flag"));
}
