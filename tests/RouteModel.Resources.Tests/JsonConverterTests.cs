using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests;

/// <summary>Models in the hands of JsonSerializer.</summary>
internal sealed partial class JsonConverterTests
{
    private const string Text = """{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},"spec":{"mode":"on","tags":["a"]}}""";

    private static readonly Widget Sample = new() { Metadata = new() { Name = "w" }, Spec = new() { Mode = "on", Tags = ["a"] } };

    [Test]
    public void A_model_is_read_and_written_alone_in_lists_and_in_properties()
    {
        string envelope = $$"""{"note":"n","first":{{Text}},"all":[{{Text}},null]}""";

        Envelope read = JsonSerializer.Deserialize(envelope, Contexts.Default.Envelope)!;

        Assert.That(JsonSerializer.Deserialize<Widget>(Text), Is.EqualTo(Sample));
        Assert.That(JsonSerializer.Serialize(Sample), Is.EqualTo(Text));
        Assert.That(read.First, Is.EqualTo(Sample));
        Assert.That(read.All, Is.EqualTo(new[] { Sample, null }));
        Assert.That(JsonSerializer.Serialize(read, Contexts.Default.Envelope), Is.EqualTo(envelope));
    }

    [Test]
    public void Naming_policies_and_other_options_do_not_alter_the_form()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            NumberHandling = JsonNumberHandling.WriteAsString,
        };

        Assert.That(JsonSerializer.Serialize(Sample, options), Is.EqualTo(Text));
        Assert.That(JsonSerializer.Deserialize<Widget>(Text, options), Is.EqualTo(Sample));
    }

    [Test]
    public void Comments_commas_and_the_encoder_are_as_the_options_say()
    {
        var options = new JsonSerializerOptions
        {
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        string text = Text.Replace("\"on\",", "/* so */ \"<é>\", // or not\n", StringComparison.Ordinal).Replace("]}}", "],},}", StringComparison.Ordinal);

        Widget read = JsonSerializer.Deserialize<Widget>(text, options)!;

        Assert.That(read.Spec!.Mode, Is.EqualTo("<é>"));
        Assert.That(JsonSerializer.Serialize(read, options), Does.Contain("\"mode\":\"<é>\""));
        Assert.That(JsonSerializer.Serialize(read), Does.Contain("\"mode\":\"\\u003C\\u00E9\\u003E\""));
    }

    // Byte positions are those behind the token at fault, as the serializer counts everywhere.
    [TestCase("{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\n\"spec\":{\"mode\":7}}", 1, 16,
        "spec.mode: Invalid value: \"integer\": spec.mode in body must be of type string: \"integer\"")]
    [TestCase("{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"spec\":\n {\"mode\":\"on\",\"tags\":[\"a\",\n null]}}", 2, 5,
        "spec.tags[1]: Invalid value: \"null\": spec.tags[1] in body must be of type string: \"null\"")]
    [TestCase("{\"apiVersion\":\"example.com/v1\",\n\"kind\":\"Gadget\",\"spec\":{\"mode\":\"on\"}}", 1, 15, "kind: Invalid value: \"Gadget\": must be Widget")]
    [TestCase("{\"apiVersion\":\"example.com/v2\",\"kind\":\"Widget\",\"spec\":{\"mode\":\"on\"}}", 0, 30,
        "apiVersion: Invalid value: \"example.com/v2\": must be example.com/v1")]
    [TestCase("{\"apiVersion\":\"example.com/v1\"}", 0, 1, "Object 'Kind' is missing in '{\"apiVersion\":\"example.com/v1\"}'")]
    [TestCase("[1]", 0, 1, "couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type "
        + "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }")]
    public void What_does_not_fit_is_an_error_with_its_text_and_place(string json, int line, int byteInLine, string message)
    {
        foreach (Func<JsonSerializerOptions, Widget?> read in Readers(json))
        {
            JsonException error = Assert.Throws<JsonException>(() => read(JsonSerializerOptions.Default))!;

            Assert.That(error.Message, Is.EqualTo(message));
            Assert.That((error.LineNumber, error.BytePositionInLine, error.Path), Is.EqualTo(((long?)line, (long?)byteInLine, "$")));
        }
    }

    [Test]
    public void An_error_inside_another_object_tells_which_value_it_is()
    {
        string json = $$"""{"all":[{{Text}},{{Text.Replace("\"on\"", "[]", StringComparison.Ordinal)}}]}""";

        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Contexts.Default.Envelope))!;

        Assert.That(error.Path, Is.EqualTo("$.all[1]"));
        Assert.That(error.Message, Does.StartWith("spec.mode: "));
    }

    [Test]
    public void What_only_a_verdict_can_refuse_is_read()
    {
        string json = """{"apiVersion":"example.com/v1","kind":"Widget","spec":{"size":-1,"odd":{"a":[1]}}}""";
        var disallow = new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        foreach (Func<JsonSerializerOptions, Widget?> read in Readers(json))
        {
            Assert.That(read(JsonSerializerOptions.Default)!.Spec!.Size, Is.EqualTo(-1));
            Assert.That(() => read(disallow), Throws.TypeOf<JsonException>().With.Message.EqualTo("unknown field \"spec.odd\""));
        }
    }

    [Test]
    public void Strings_that_are_no_Unicode_text_are_read_as_Kubernetes_reads_them()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("""{"apiVersion":"example.com/v1","kind":"Widget","spec":{"mode":"\ud800"""), 0xFF, .. "\"}}"u8];

        foreach (Func<JsonSerializerOptions, Widget?> read in Readers(json))
        {
            Assert.That(read(JsonSerializerOptions.Default)!.Spec!.Mode, Is.EqualTo("\uFFFD\uFFFD"));
        }
    }

    [Test]
    public void A_stream_in_small_pieces_is_read_with_what_it_skips()
    {
        string filler = new('x', 5_000);
        string json = $"[{string.Join(',', Enumerable.Repeat(Text.Replace("\"mode\"", $"\"odd\":[\"{filler}\"],\"mode\"", StringComparison.Ordinal), 20))}]";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        Widget[] read = JsonSerializer.Deserialize<Widget[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 16 })!;

        Assert.That(read, Has.Length.EqualTo(20).And.All.EqualTo(Sample));
    }

    [TestCase("{\"apiVersion\":")]
    [TestCase("{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\"")]
    [TestCase("{\"apiVersion\":\"example.com/v1\",\"spec\":{]")]
    public void Broken_texts_are_errors_of_the_serializer(string json)
    {
        foreach (Func<JsonSerializerOptions, Widget?> read in Readers(json))
        {
            Assert.That(() => read(JsonSerializerOptions.Default), Throws.InstanceOf<JsonException>());
        }
    }

    private static IEnumerable<Func<JsonSerializerOptions, Widget?>> Readers(string json) => Readers(Encoding.UTF8.GetBytes(json));

    private static IEnumerable<Func<JsonSerializerOptions, Widget?>> Readers(byte[] json)
    {
        yield return options => JsonSerializer.Deserialize<Widget>(json, options);
        foreach (int length in new[] { 1, 2, 7 })
        {
            yield return options =>
            {
                var reader = new Utf8JsonReader(Pieces.Of(json, length));
                return JsonSerializer.Deserialize<Widget>(ref reader, options);
            };
        }
    }

    internal sealed record Envelope
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Note { get; init; }

        public Widget? First { get; init; }

        public Widget?[]? All { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Envelope))]
    internal sealed partial class Contexts : JsonSerializerContext;

    private sealed class Pieces : ReadOnlySequenceSegment<byte>
    {
        private Pieces(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> text, int length)
        {
            var first = new Pieces(text[..Math.Min(length, text.Length)], 0);
            Pieces last = first;
            for (int at = length; at < text.Length; at += length)
            {
                var next = new Pieces(text.Slice(at, Math.Min(length, text.Length - at)), at);
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
