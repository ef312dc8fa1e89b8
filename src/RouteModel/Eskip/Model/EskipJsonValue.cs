namespace RouteModel.Eskip;

/// <summary>An argument that only JSON can say: <c>true</c>, <c>null</c>, a list, an object.</summary>
/// <param name="Text">The value as Go's encoder writes it, keys sorted.</param>
/// <param name="GoText">The value as Go's <c>%v</c> shows it.</param>
internal sealed record EskipJsonValue(string Text, string GoText);
