using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Thousands of small changes to ordinary manifests: every one is read or refused, none throws.</summary>
internal sealed class MutationTests
{
    private const int Rounds = 6000;

    private const string Pieces = "[]{},:?-#&*!|>'\"%@`\\ \t\n\r~<=.0\u00e9\u0085\u2028\uFEFF\0";

    private static readonly string[] Seeds =
    [
        "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: a, labels: {x: 'y'}}\nspec:\n  hosts: [a.example, \"b.example\"]\n  routes:\n  - path: /\n    backends: &b\n    - {backendName: s, weight: 1}\n  - <<: {path: /x}\n    backends: *b\n",
        "{\"kind\":\"List\",\"items\":[{\"a\":1.5e3,\"b\":[true,null,\"\\u00e9\"]}]}\n---\na: |\n  text\n   more\n\n  end\nb: >-\n  folded\n  text\n",
        "%YAML 1.1\n%TAG !e! tag:example.org,2024:\n---\n? !e!x [a, b]\n: !!int '12'\n? |\n  k\n: - - &a 1\n    - *a\n...\n",
    ];

    [Test]
    public void Nothing_throws_and_everything_is_accounted_for()
    {
        var random = new Random(20240229);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] text = Mutate(Seeds[round % Seeds.Length], random);
            foreach (ManifestDocument document in ManifestReader.Read(text).Append(ManifestReader.ReadBody(text)))
            {
                if (document.Error is null)
                {
                    Assert.That(() => System.Text.Json.Nodes.JsonNode.Parse(document.Json.Span), Throws.Nothing);
                    Assert.That(document.Source.Locate(document.Json.Length / 2).Line, Is.GreaterThan(0));
                }
                else
                {
                    Assert.That(document.Error.Position!.Value.Line, Is.GreaterThan(0));
                    Assert.That(document.Error.Message, Is.Not.Empty);
                }
            }
        }
    }

    private static byte[] Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: text[at] = Pieces[random.Next(Pieces.Length)]; break;
                default: text.Insert(at, seed.AsSpan(random.Next(seed.Length / 2), random.Next(seed.Length / 2))); break;
            }

            text.Append(text.Length == 0 ? " " : "");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(10) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
