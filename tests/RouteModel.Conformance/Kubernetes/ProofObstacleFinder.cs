using System.Text.Json;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Emitting;
using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Tests.Harness;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Names the keywords and rules that keep an object of a CRD from being proven.</summary>
internal sealed class ProofObstacleFinder
{
    private readonly ResourcePlan _plan;
    private readonly ProofObstacles _obstacles;

    private ProofObstacleFinder(ResourcePlan plan)
    {
        _plan = plan;
        var rules = new RuleProofs(plan);
        _obstacles = new ProofObstacles(plan, rules, new JunctorProofs(plan, rules, new TextProofs(plan)));
    }

    /// <summary>One for each version of a CRD.</summary>
    public static Dictionary<string, ProofObstacleFinder> Of(CrdFile file)
    {
        var source = new CrdSource(file.Path, file.GetText().ToString(), file.Namespace, file.TypeNames);
        var versions = RuleStep.Check(DefinitionReader.Read(DefinitionStream.Read(YamlTreeReader.Read(source), source.Path)), source);
        return ModelPlanner.Plan(versions, source, []).Value.ToDictionary(plan => plan.Version, plan => new ProofObstacleFinder(plan), StringComparer.Ordinal);
    }

    /// <summary>What keeps an object from being proven; nothing if all its keywords are within reach of proofs.</summary>
    public IEnumerable<string> Find(JsonElement value) => Find(_plan.Root, value).Distinct();

    private IEnumerable<string> Find(ObjectTypeSpec type, JsonElement value)
    {
        if (_obstacles.OfAlone(type) is { } obstacle)
        {
            yield return obstacle;
        }

        foreach (PropertySpec property in type.Properties)
        {
            bool isOfStatus = ReferenceEquals(type, _plan.Root) && property.JsonName == "status" && _plan.HasStatusSubresource;
            if (!isOfStatus && value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property.JsonName, out JsonElement member))
            {
                foreach (string found in Find(property.Value, member))
                {
                    yield return found;
                }
            }
        }
    }

    private IEnumerable<string> Find(ValueSpec plan, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        IEnumerable<string> parts = (plan.Kind, value.ValueKind) switch
        {
            (ValueKind.Object, _) => Find(_plan.Objects.First(type => type.Name == plan.TypeName), value),
            (ValueKind.List, JsonValueKind.Array) => value.EnumerateArray().SelectMany(item => Find(plan.Item!, item)),
            (ValueKind.Map, JsonValueKind.Object) => value.EnumerateObject().SelectMany(member => Find(plan.Item!, member.Value)),
            _ => [],
        };
        return _obstacles.OfAlone(plan) is { } obstacle ? parts.Prepend(obstacle) : parts;
    }
}
