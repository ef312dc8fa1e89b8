using System.Text;
using System.Text.Json;
using Garden;
using Garden.Models;
using RouteModel.Resources;
using RouteModel.RouteGroups;

// Reads a manifest as the API server does, judges it, finds kinds by name, and goes through JsonSerializer.
byte[] yaml = Encoding.UTF8.GetBytes(
    """
    apiVersion: garden.example.com/v1
    kind: Plant
    metadata: {name: tomato, namespace: east}
    spec:
      species: Solanum lycopersicum
      sun: full
      depth: 5cm
      neighbours:
      - {name: basil, distance: 2}
    """);

Console.WriteLine($"runtime {Environment.Version.Major}");

ReadResult<Plant> read = Plant.ReadYaml(yaml);
PlantSpec spec = read.Value!.Spec!;
Neighbour neighbour = spec.Neighbours![0];
Console.WriteLine($"{spec.Species}, {spec.Light}, known {spec.Light!.Value.IsKnown}, {spec.Depth}, {neighbour.Name} at {neighbour.Distance}");
Console.WriteLine($"valid: {read.Validate().IsValid}, findings: {read.Findings.Count}");

ReadResult? found = CustomResourceKinds.Find("garden.example.com/v1", "Plant")?
    .ReadJson("""{"apiVersion":"garden.example.com/v1","kind":"Plant","metadata":{"name":"x"},"spec":{"species":"tomato","neighbours":[{"name":"a"},{"name":"a"}]}}"""u8.ToArray());
foreach (Finding error in found!.Validate().Errors)
{
    Console.WriteLine(error);
}

Console.WriteLine(string.Join(", ", CustomResourceKinds.All.Select(kind => $"{kind.Kind} {kind.Version}")));
Console.WriteLine(CustomResourceKinds.Find("garden.example.com/v1", "Weed") is null);

string json = JsonSerializer.Serialize(new Delivery("spring", [read.Value]));
Delivery delivery = JsonSerializer.Deserialize<Delivery>(json)!;
Console.WriteLine(json);
Console.WriteLine(delivery.Plants[0] == read.Value);
try
{
    JsonSerializer.Deserialize<Plant[]>(json[json.IndexOf('[', StringComparison.Ordinal)..^1].Replace("\"distance\":2", "\"distance\":\"far\"", StringComparison.Ordinal));
}
catch (JsonException error)
{
    Console.WriteLine($"{error.Path}: {error.Message}");
}

Console.WriteLine(RouteModel.CustomResourceKinds.Find("zalando.org/v1", "RouteGroup") == RouteGroup.ResourceKind);

internal sealed record Delivery(string Name, IReadOnlyList<Plant> Plants);
