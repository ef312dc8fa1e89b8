using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>The kind of the snapshot's CRD, generated, compiled and loaded once.</summary>
internal static class Gadgets
{
    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(
        new CrdFile("gadgets.yaml", File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Snapshots", "gadget", "gadgets.yaml")))).Single());

    private static readonly Lazy<CustomResourceKind> s_contraption = new(() => GeneratorHarness.LoadKinds(
        new CrdFile("contraptions.yaml", File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Snapshots", "contraption", "contraptions.yaml"))))
        .Single(kind => kind.Version == "v1"));

    /// <summary>Reads a contraption whose spec has the given members.</summary>
    public static ReadResult ReadContraption(string members) => s_contraption.Value.ReadJson(Encoding.UTF8.GetBytes(Contraption(members)));

    /// <summary>A contraption whose spec has the given members.</summary>
    public static string Contraption(string members) =>
        """{"apiVersion":"workshop.example.com/v1","kind":"Contraption","metadata":{"name":"c"},"spec":{""" + members + "}}";

    public static ReadResult Read(string json) => s_kind.Value.ReadJson(Encoding.UTF8.GetBytes(json));

    /// <summary>A gadget whose spec has the given members beside the required ones.</summary>
    public static string WithSpec(string members) =>
        """{"apiVersion":"workshop.example.com/v1alpha1","kind":"Gadget","metadata":{"name":"g"},"spec":{"mode":"work","parts":[]""" + (members.Length > 0 ? "," : "") + members + "}}";
}
