using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

// The exit code is the test: reading, judging and compiling work as native code, where nothing can be looked up or made at run time.
const string Group =
    """
    apiVersion: zalando.org/v1
    kind: RouteGroup
    metadata: {name: shop, namespace: store}
    spec:
      backends:
      - {name: nothing, type: shunt}
      defaultBackends:
      - backendName: nothing

    """;
const string Routes = "kube_rg__store__shop__all__0_0: * -> <shunt>;";
const string Refused = "spec.backends[0].type: Unsupported value: \"shut\": "
    + "supported values: \"service\", \"shunt\", \"loopback\", \"dynamic\", \"lb\", \"network\", \"forward\"";

int failures = 0;
byte[] yaml = Encoding.UTF8.GetBytes(Group);

ReadResult<RouteGroup> read = RouteGroup.ReadYaml(yaml);
Expect("a valid group is valid", "", string.Join('\n', read.Validate().Errors.Select(error => error.Message)));
Expect("it can be written and read again", read.Value, RouteGroup.ReadJson(CustomResource.ToJson(read.Value!)).Value);

string text = JsonSerializer.Serialize(new Shelf([read.Value!]), Contexts.Default.Shelf);
Expect("it can go through JsonSerializer", read.Value, JsonSerializer.Deserialize(text, Contexts.Default.Shelf)!.Groups[0]);

ReadResult<RouteGroup> broken = RouteGroup.ReadYaml(Encoding.UTF8.GetBytes(Group.Replace("shunt", "shut", StringComparison.Ordinal)));
Expect("an invalid one is refused in the API server's words", Refused, string.Join('\n', broken.Validate().Errors.Select(error => error.Message)));

ClusterSnapshot snapshot = ClusterSnapshot.Read(ManifestReader.Read(yaml), CompilerProfile.Standard);
Expect("it is compiled", Routes, new RouteGroupCompiler().Compile(snapshot).ToEskip());
return failures;

void Expect<T>(string what, T expected, T actual)
{
    bool isRight = EqualityComparer<T>.Default.Equals(expected, actual);
    failures += isRight ? 0 : 1;
    Console.WriteLine(isRight ? $"ok: {what}" : $"WRONG: {what}\n  expected: {expected}\n  actual:   {actual}");
}

internal sealed record Shelf(IReadOnlyList<RouteGroup> Groups);

[JsonSerializable(typeof(Shelf))]
internal sealed partial class Contexts : JsonSerializerContext;
