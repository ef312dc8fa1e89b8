using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>Does with a text all that can be done with an object of a kind, and looks whether the answers agree.</summary>
internal static class ObjectExamination
{
    /// <summary>Aliases may make a small text large; this is as large as it may get here.</summary>
    private static readonly ManifestReaderOptions s_options = new() { MaxJsonBytes = 1 << 20 };

    private static readonly ConcurrentDictionary<Type, Func<ICustomResource, ValidationResult>> s_validators = new();

    /// <summary>What is done beside reading and validating.</summary>
    public enum Part
    {
        Update,
        Status,
        Normal,
        Explanation,
        Writing,
        Serializer,
    }

    /// <summary>The number of parts.</summary>
    public static int Parts { get; } = Enum.GetValues<Part>().Length;

    /// <summary>The bytes that the examination of a text may allocate.</summary>
    public static long MaxAllocated(int length) => (64L << 20) + (2_000L * length);

    public static void OfJson(CustomResourceKind kind, byte[] text, byte[] previous, Part part)
    {
        Examine(kind, kind.ReadJson(text), previous, part);
        if (part == Part.Serializer)
        {
            Serialize(kind, text);
        }
    }

    public static void OfYaml(CustomResourceKind kind, byte[] text, byte[] previous, Part part)
    {
        foreach (ManifestDocument document in ManifestReader.Read(text, s_options))
        {
            if (document.Error is null)
            {
                Examine(kind, kind.Read(document), previous, part);
            }
            else
            {
                Check(document.Error);
            }
        }
    }

    private static void Examine(CustomResourceKind kind, ReadResult read, byte[] previous, Part part)
    {
        ValidationResult verdict = read.Validate();
        Check([.. read.Findings, .. verdict.Errors, .. verdict.Warnings]);
        switch (part)
        {
            case Part.Update:
                Check([.. read.Validate(kind.ReadJson(previous)).Errors]);
                break;
            case Part.Status:
                Check([.. read.ValidateStatusUpdate(kind.ReadJson(previous)).Errors]);
                break;
            case Part.Normal when read.Normalize() is { } normal:
                JsonDocument.Parse(normal, new JsonDocumentOptions { MaxDepth = 20_000 }).Dispose();
                break;
            case Part.Explanation when read.Findings.Count == 0:
                // The straight reading and checks say the same as the explanation, which an unknown field asks for.
                byte[] json = read.Json.ToArray();
                int start = Array.IndexOf(json, (byte)'{') + 1;
                ReadResult explained = kind.ReadJson((byte[])[.. "{\"unknown field\":1,"u8, .. json.AsSpan(start)]);
                Assert.That(Texts(explained.Validate()), Is.EqualTo(Texts(verdict)));
                break;
            case Part.Writing when read.Value is { } value:
                ReadResult again = kind.ReadJson(CustomResource.ToJson(value));
                if (verdict.IsValid && read.Findings.Count == 0)
                {
                    Assert.That(value.Equals(again.Value), Is.True, "read, written and read again it is another object");
                    Assert.That(Texts(Validator(kind)(value)), Is.EqualTo(Texts(verdict)), $"the object and its text are judged alike: {Encoding.UTF8.GetString(read.Json.Span)}");
                }

                break;
            default:
                break;
        }
    }

    private static void Serialize(CustomResourceKind kind, byte[] text)
    {
        try
        {
            object? value = JsonSerializer.Deserialize(text, Model(kind));
            if (value is not null)
            {
                JsonSerializer.SerializeToUtf8Bytes(value, Model(kind));
            }
        }
        catch (JsonException)
        {
            // What the converter throws for all that it cannot take.
        }
    }

    private static void Check(params Finding[] findings)
    {
        foreach (Finding finding in findings)
        {
            bool isPlaced = finding.Position is not { } place || (place.Line > 0 && place.Column > 0);
            if (finding.Message.Length == 0 || !isPlaced)
            {
                Assert.Fail($"{finding} says nothing, or of no place");
            }
        }
    }

    private static string[] Texts(ValidationResult verdict) => [.. verdict.Errors.Concat(verdict.Warnings).Select(finding => finding.Message).Order(StringComparer.Ordinal)];

    private static Type Model(CustomResourceKind kind) => kind.GetType().GenericTypeArguments[0];

    private static Func<ICustomResource, ValidationResult> Validator(CustomResourceKind kind) => s_validators.GetOrAdd(Model(kind), static model =>
        typeof(ObjectExamination).GetMethod(nameof(Validate), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(model).CreateDelegate<Func<ICustomResource, ValidationResult>>());

    private static ValidationResult Validate<T>(ICustomResource value)
        where T : class, ICustomResource<T> => CustomResource.Validate((T)value);
}
