namespace RouteModel.Routing;

/// <summary>What becomes of a route whose path fits a request.</summary>
public enum RouteOutcome
{
    /// <summary>It answers, always or with some probability.</summary>
    Answers,

    /// <summary>One of its conditions does not hold, or never does.</summary>
    Fails,

    /// <summary>Its conditions hold, and routes before it leave nothing over.</summary>
    Outweighed,
}
