namespace RouteModel.Resources;

/// <summary>Reads and checks custom resources of any kind.</summary>
public static class CustomResource
{
}
