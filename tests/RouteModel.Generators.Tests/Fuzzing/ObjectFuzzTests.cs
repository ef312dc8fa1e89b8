using RouteModel.Fuzzing;
using RouteModel.Resources.Manifests;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>
/// Damaged objects of kinds with models: whatever the text, readers and validators end, throw nothing, stay within memory that is linear in the text,
/// and agree with each other. See <see cref="FuzzRun"/> for the settings.
/// </summary>
[Category("Fuzz")]
public sealed class ObjectFuzzTests
{
    /// <summary>Else the damage would be done to what is broken already.</summary>
    [Test]
    public void Objects_can_be_read_before_they_are_damaged()
    {
        foreach (FuzzKind kind in FuzzSeeds.Kinds)
        {
            int read = kind.Objects.Count(item => ManifestReader.Read(item.Yaml) is [{ Error: null } document] && kind.Kind.Read(document).Value is not null);
            Assert.That(read, Is.GreaterThan(kind.Objects.Count / 2));
        }
    }

    [Test]
    public void Damaged_json()
    {
        IReadOnlyList<FuzzKind> kinds = FuzzSeeds.Kinds;
        FuzzRun.Of(random =>
        {
            FuzzKind kind = kinds[random.Next(kinds.Count)];
            byte[] text = kind.DamagedJson(random);
            byte[] previous = random.Next(2) == 0 ? kind.DamagedJson(random) : kind.Object(random);
            var part = (ObjectExamination.Part)random.Next(ObjectExamination.Parts);
            return new FuzzCase(text, () => ObjectExamination.OfJson(kind.Kind, text, previous, part), ObjectExamination.MaxAllocated(text.Length + previous.Length));
        });
    }

    [Test]
    public void Damaged_yaml()
    {
        IReadOnlyList<FuzzKind> kinds = FuzzSeeds.Kinds;
        FuzzRun.Of(random =>
        {
            FuzzKind kind = kinds[random.Next(kinds.Count)];
            byte[] text = kind.DamagedYaml(random);
            byte[] previous = kind.Object(random);
            var part = (ObjectExamination.Part)random.Next(ObjectExamination.Parts);
            return new FuzzCase(text, () => ObjectExamination.OfYaml(kind.Kind, text, previous, part), ObjectExamination.MaxAllocated(text.Length + previous.Length));
        });
    }
}
