using RouteModel.Resources;

namespace RouteModel.Verdicts;

/// <summary>Objects as the API server would store them.</summary>
internal static class ObjectNormalizer
{
    /// <summary>Normalizes an object by its own kind.</summary>
    /// <param name="item">The object.</param>
    /// <param name="kinds">The kinds that are known.</param>
    /// <param name="json">The object, if there is nothing to say.</param>
    /// <returns>Why it cannot be done; <see langword="null"/> if it was.</returns>
    public static Finding? Normalize(ManifestObject item, KnownKinds kinds, out ReadOnlyMemory<byte> json)
    {
        json = default;
        if (ManifestJudge.FindTypeFault(item, kinds) is { } fault)
        {
            return fault;
        }

        if (kinds.Find(item.ApiVersion, item.Kind) is not { } kind)
        {
            return new Finding
            {
                Rule = FindingRule.Schema,
                Message = $"left out: no schema for kind \"{item.Kind}\" in version \"{item.ApiVersion}\"",
                Position = item.Place,
            };
        }

        ReadResult read = kind.ReadJson(item.Json, item.Source);
        if (read.Normalize() is not { } normalized)
        {
            return read.Findings[0];
        }

        json = normalized;
        return null;
    }
}
