using System.Text;
using RouteModel.Resources;
using RouteModel.Resources.Reading;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups.Model;

/// <summary>
/// The straight checks of generated code against the literal explanation from the bytes: two independent tellings of the schema. A proof may
/// fail to see that an object is valid; it may never call one valid that the explanation refuses.
/// </summary>
public sealed class ProofTests
{
    [Test]
    public void A_proof_never_says_yes_to_what_the_explanation_refuses()
    {
        var groups = new RandomGroups(seed: 20261122);
        int proven = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] json = Encoding.UTF8.GetBytes(groups.Next());
            ReadResult<RouteGroup> read = RouteGroup.ReadJson(json);
            Examination examination = Examination.Of(RouteGroup.ResourceKind, json, null);

            bool isProven = read.Value is not null && read.Findings.Count == 0 && CustomResource.Prove(read.Value) is not null;
            if (isProven)
            {
                proven++;
                Assert.That(examination.Errors.Select(error => error.Message), Is.Empty, Encoding.UTF8.GetString(json));
            }

            refused += examination.Verdict.IsValid ? 0 : 1;
            Assert.That(
                read.Validate().Errors.Select(error => error.Message),
                Is.EqualTo(examination.Verdict.Errors.Select(error => error.Message)),
                Encoding.UTF8.GetString(json));
        }

        Assert.That(proven, Is.GreaterThan(1000));
        Assert.That(refused, Is.GreaterThan(1000));
    }

    [Test]
    public void Every_irregularity_that_the_explanation_knows_is_noticed_while_reading()
    {
        var groups = new RandomGroups(seed: 7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] json = Encoding.UTF8.GetBytes(groups.Next());
            Examination examination = Examination.Of(RouteGroup.ResourceKind, json, null);
            if (examination.DecodeError is not null || examination.Strict.Count > 0)
            {
                Assert.That(RouteGroup.ReadJson(json).Findings, Is.Not.Empty, Encoding.UTF8.GetString(json));
            }
        }
    }

    [Test]
    public void Reading_and_writing_a_proven_object_gives_an_equal_object()
    {
        var groups = new RandomGroups(seed: 11);
        int compared = 0;
        for (int i = 0; i < 5_000; i++)
        {
            ReadResult<RouteGroup> read = RouteGroup.ReadJson(Encoding.UTF8.GetBytes(groups.Next()));
            if (read.Findings.Count == 0)
            {
                compared++;
                Assert.That(RouteGroup.ReadJson(CustomResource.ToJson(read.Value!)).Value, Is.EqualTo(read.Value));
            }
        }

        Assert.That(compared, Is.GreaterThan(500));
    }

    [Test]
    public void A_valid_object_is_judged_without_allocation()
    {
        RouteGroup group = RouteGroup.ReadJson("""{"apiVersion":"zalando.org/v1","kind":"RouteGroup","metadata":{"name":"g","labels":{"a":"b"}},"spec":{"hosts":["a.example","b.example"],"backends":[{"name":"a","type":"shunt"}],"routes":[{"methods":["GET"],"backends":[{"backendName":"a","weight":1}]}]}}"""u8.ToArray()).Value!;
        Assert.That(group.Validate().IsValid);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            group.Validate();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void An_object_made_in_code_is_checked_for_presence_too()
    {
        var group = new RouteGroup
        {
            Metadata = new ObjectMeta { Name = "made" },
            Spec = new RouteGroupSpec { Hosts = ["a.example", null!], Backends = [new RouteGroupBackend { Name = "a" }] },
        };

        Assert.That(group.Validate().Errors.Select(error => error.Message), Is.EqualTo(new[]
        {
            "spec.hosts[1]: Invalid value: \"null\": spec.hosts[1] in body must be of type string: \"null\"",
            "spec.backends[0].type: Required value",
        }));
    }
}
