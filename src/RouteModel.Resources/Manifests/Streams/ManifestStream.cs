using System.Text;
using RouteModel.Resources.Manifests.Yaml;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Streams;

/// <summary>
/// Reads a stream as kubectl does: as JSON values while that works, if it begins with a brace, and as YAML from there on.
/// Unlike kubectl it goes on behind a YAML document that fails.
/// </summary>
internal sealed class ManifestStream
{
    /// <summary>How much of a stream is looked at to tell whether it is JSON.</summary>
    private const int GuessBytes = 4096;

    /// <summary>How deep JSON may nest for its readers in Kubernetes.</summary>
    private const int MaxJsonDepth = 10_000;

    private readonly ReadOnlyMemory<byte> _stream;
    private readonly int _maxJsonBytes;
    private readonly int _maxFailures;
    private readonly List<StreamedDocument> _documents = [];
    private readonly JsonSourceMap _positions;
    private int _failures;

    private ManifestStream(ReadOnlyMemory<byte> stream, int maxJsonBytes, int maxFailures) =>
        (_stream, _maxJsonBytes, _maxFailures, _positions) = (stream, maxJsonBytes, maxFailures, new JsonSourceMap(stream));

    /// <summary>Reads all documents, the null ones included.</summary>
    /// <param name="stream">JSON values or YAML documents.</param>
    /// <param name="maxJsonBytes">The bound on the JSON of one document.</param>
    /// <param name="maxFailures">After this many documents that fail the rest is not read.</param>
    public static IReadOnlyList<StreamedDocument> Read(ReadOnlyMemory<byte> stream, int maxJsonBytes, int maxFailures)
    {
        var reader = new ManifestStream(stream, maxJsonBytes, maxFailures);
        if (BeginsWithBrace(stream.Span))
        {
            reader.ReadJson();
        }
        else
        {
            reader.ReadYaml(0, null);
        }

        return reader._documents;
    }

    private static bool BeginsWithBrace(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, GuessBytes)];
        while (Rune.DecodeFromUtf8(text, out Rune rune, out int width) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(rune))
        {
            text = text[width..];
        }

        return text.StartsWith("{"u8);
    }

    private void ReadJson()
    {
        int at = 0;
        for (int count = 0; ; count++)
        {
            JsonExtent extent = JsonValueScanner.Scan(_stream.Span, at);
            if (extent.IsEndOfStream)
            {
                return;
            }

            if (extent.Problem is null)
            {
                AddJson(_stream[extent.Start..extent.End], _positions.Locate(extent.Start));
                at = extent.End;
            }
            else if (count > 1)
            {
                _documents.Add(Broken(extent, extent.Problem, null));
                return;
            }
            else if (FindYaml(at) is { } yaml)
            {
                ReadYaml(yaml, extent);
                return;
            }
            else
            {
                _documents.Add(Broken(extent, extent.ProblemWithOffset!, null));
                return;
            }
        }
    }

    private void AddJson(ReadOnlyMemory<byte> json, SourcePosition origin)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json.Span))
        {
            // Go's decoder reads every byte that is not UTF-8 as U+FFFD; readers of the document must not stumble over it.
            json = Encoding.UTF8.GetBytes(GoUtf8.Decode(json.Span));
        }

        _documents.Add(new StreamedDocument(new ConvertedYaml { Json = json, Source = new JsonSourceMap(json, origin) }, null));
    }

    private void ReadYaml(int start, JsonExtent? brokenJson)
    {
        SourcePosition origin = _positions.Locate(start);
        var splitter = new YamlSplitter(_stream[start..], origin);
        for (bool isFirst = true; splitter.Next() is { } piece; isFirst = false)
        {
            StreamedDocument document = ReadPiece(piece);
            if (isFirst && document.Outcome.Error is { } error && brokenJson is { } extent)
            {
                document = Broken(extent, extent.ProblemWithOffset!, $"Read as YAML it fails too: {error}");
            }

            _documents.Add(document);
            _failures += document.Outcome.Error is null ? 0 : 1;
            if (_failures >= _maxFailures)
            {
                string text = $"{_maxFailures} documents could not be read; the rest of the stream is left out";
                _documents.Add(Failure(new Finding { Rule = FindingRule.Document, Message = text, Position = piece.Origin }, text));
                return;
            }
        }
    }

    private StreamedDocument ReadPiece(YamlPiece piece)
    {
        if (piece.Problem is { } problem)
        {
            return Failure(new Finding
            {
                Rule = FindingRule.Document,
                Message = problem,
                Position = piece.Origin,
                Remedy = "Put the document on the lines after its separator; indent text that only looks like one.",
            }, problem);
        }

        if (piece.IsBlank)
        {
            return new StreamedDocument(ConvertedYaml.Null(piece.Origin), null);
        }

        ConvertedYaml converted = YamlConverter.Convert(piece.Text.Span, piece.Origin, _maxJsonBytes);
        if (converted.Error is { } error)
        {
            return new StreamedDocument(converted, $"error converting YAML to JSON: {error.Message}");
        }

        return converted.Depth > MaxJsonDepth ? TooDeep(converted) : new StreamedDocument(converted, null);
    }

    private static StreamedDocument TooDeep(ConvertedYaml converted)
    {
        JsonExtent extent = JsonValueScanner.Scan(converted.Json.Span, 0);
        var error = new Finding { Rule = FindingRule.Document, Message = extent.Problem!, Position = converted.Source!.Locate(extent.End) };
        return new StreamedDocument(
            converted with { Json = default, Source = null, Error = error },
            $"error unmarshaling JSON: while decoding JSON: {extent.Problem}");
    }

    /// <summary>Where neither JSON nor YAML can be read, kubectl speaks of the JSON.</summary>
    private StreamedDocument Broken(JsonExtent extent, string text, string? remedy) => Failure(
        new Finding { Rule = FindingRule.Document, Message = text, Position = _positions.Locate(extent.End), Remedy = remedy }, text);

    private static StreamedDocument Failure(Finding finding, string kubectlText) => new(new ConvertedYaml { Error = finding }, kubectlText);

    /// <summary>
    /// Where YAML begins behind the last JSON value: white space is skipped, at most to the end of the line. kubectl looks four
    /// bytes ahead while it skips, so what is shorter than that is never tried as YAML, nor is what is not UTF-8.
    /// </summary>
    private int? FindYaml(int at)
    {
        const int LookAhead = 4;
        while (at <= _stream.Length - LookAhead)
        {
            if (Rune.DecodeFromUtf8(_stream.Span[at..], out Rune rune, out int width) != System.Buffers.OperationStatus.Done)
            {
                return null;
            }

            if (!Rune.IsWhiteSpace(rune))
            {
                return at;
            }

            at += width;
            if (rune.Value == '\n')
            {
                return at;
            }
        }

        return null;
    }
}

/// <summary>A document of a stream.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="KubectlError">What kubectl says where it stops at this document; <see langword="null"/> where it does not.</param>
internal sealed record StreamedDocument(ConvertedYaml Outcome, string? KubectlError);
