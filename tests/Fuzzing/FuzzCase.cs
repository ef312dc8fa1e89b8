namespace RouteModel.Fuzzing;

/// <summary>One damaged input and what is done with it.</summary>
/// <param name="Input">The input, as it is shown when it fails.</param>
/// <param name="Examine">Fails by any exception.</param>
/// <param name="MaxAllocated">How many bytes may be allocated on the way; the sum, not what is held at once.</param>
internal sealed record FuzzCase(byte[] Input, Action Examine, long MaxAllocated = long.MaxValue);
