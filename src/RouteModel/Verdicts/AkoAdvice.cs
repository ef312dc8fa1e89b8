using System.Text.Json;
using RouteModel.Gateway.Decoding;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Verdicts;

/// <summary>Explains where the documentation of RouteBackendExtension and the deployed CRD do not say the same of an object.</summary>
internal static class AkoAdvice
{
    private const string ConsistentHash = "LB_ALGORITHM_CONSISTENT_HASH";

    private const string CustomHeader = "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = RawParser.MaxDepth };

    public static IReadOnlyList<Finding> Judge(ManifestObject item)
    {
        if (ObjectKinds.Of(item.ApiVersion ?? "", item.Kind ?? "") != ObjectKind.Extension)
        {
            return [];
        }

        using var json = JsonDocument.Parse(JsonText.Sanitize(item.Json), Options);
        return ObjectDecoder.Read(ObjectKind.Extension, json.RootElement) is StoredExtension { Spec: { } spec }
            ? [.. Explain(spec).Select(text => new Finding { Rule = FindingRule.Lint, Message = text, Position = item.Place })]
            : [];
    }

    private static IEnumerable<string> Explain(ExtensionSpec spec)
    {
        if (spec is { LbAlgorithmHash: not null, LbAlgorithm: not ConsistentHash })
        {
            yield return $"the documentation asks for spec.lbAlgorithmHash if spec.lbAlgorithm is {ConsistentHash}; the CRD says if and only if, and refuses a hash beside {spec.LbAlgorithm}";
        }

        if (spec is { LbAlgorithmConsistentHashHdr: not null, LbAlgorithmHash: not (null or CustomHeader) })
        {
            yield return $"the documentation asks for spec.lbAlgorithmConsistentHashHdr if spec.lbAlgorithmHash is {CustomHeader}; the CRD says if and only if, and refuses a header beside {spec.LbAlgorithmHash}";
        }
    }
}
