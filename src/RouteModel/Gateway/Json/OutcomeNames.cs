namespace RouteModel.Gateway.Json;

/// <summary>The names of outcomes in what is written for people and programs.</summary>
internal static class OutcomeNames
{
    public static string Of(BackendOutcome outcome) => outcome switch
    {
        BackendOutcome.Forwarded => "forwarded",
        BackendOutcome.Error => "error",
        BackendOutcome.Unavailable => "unavailable",
        _ => "left-out",
    };
}
