namespace RouteModel.Gateway.Operator;

/// <summary>A question for a health monitor of the Avi controller.</summary>
/// <param name="Name">The name as the controller reads it from the address; <see langword="null"/> where it can read none.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Query">The query of the address as it is sent.</param>
public sealed record AviQuery(string? Name, string Tenant, string Query);

/// <summary>What came back.</summary>
/// <param name="HttpStatus">The status.</param>
/// <param name="Body">The body; empty for none.</param>
/// <param name="NetworkError">Why nothing came back; <see langword="null"/> if something did.</param>
public sealed record AviReply(int HttpStatus, string Body, string? NetworkError = null)
{
    /// <summary>The controller's answer for a monitor that is there.</summary>
    public static AviReply Found { get; } = new(200, """{"count":1}""");

    /// <summary>The controller's answer for one that is not.</summary>
    public static AviReply NotFound { get; } = new(200, """{"count":0,"results":[]}""");
}
