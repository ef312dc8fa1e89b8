namespace RouteModel.Resources;

/// <summary>Who speaks in a <see cref="Finding"/>.</summary>
public enum FindingRule
{
    /// <summary>The text could not be read as YAML or JSON, or not as an object of any kind.</summary>
    Document,

    /// <summary>Strict decoding: unknown and duplicate fields. The API server prunes the former and takes the last of the latter.</summary>
    Strict,

    /// <summary>The structural schema of the custom resource.</summary>
    Schema,

    /// <summary>A CEL rule of the schema.</summary>
    Cel,

    /// <summary>The list types of the schema: duplicate set items and map keys.</summary>
    List,

    /// <summary>Type and object metadata.</summary>
    Metadata,

    /// <summary>Skipper's own validation or its Kubernetes client.</summary>
    Skipper,

    /// <summary>AKO's judgement of an object beside the objects it refers to.</summary>
    Ako,

    /// <summary>Advice: valid, yet very likely not what was meant.</summary>
    Lint,
}
