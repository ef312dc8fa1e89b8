using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Manifests.Streams;
using RouteModel.Resources.Manifests.Yaml;

namespace RouteModel.Conformance.Yaml;

/// <summary>Recorded answers of kubectl's stream reader and the API server's YAML conversion.</summary>
internal sealed class YamlConformanceTests
{
    private const int MaxJsonBytes = 64 * 1024 * 1024;

    [Test]
    public void Documents_bodies_and_streams_are_read_as_Kubernetes_reads_them() =>
        Suite.Judge("yaml", Suite.Rows("yaml/cases.jsonl").Select(row => new YamlCase(row)).Select(c => (c.Id, Judge(c))));

    /// <summary>Beyond what is promised: even the texts and lines of scanner and parser problems agree.</summary>
    [Test]
    public void Scanner_and_parser_problems_have_the_upstream_texts()
    {
        List<string> different = [];
        int total = 0;
        foreach (YamlCase row in Suite.Rows("yaml/cases.jsonl").Select(row => new YamlCase(row)))
        {
            string? expected = YamlJudge.Text(row.Whole, "error");
            string? actual = ManifestReader.ReadBody(row.Text).Error?.Message;
            if (row.SplitError is null && expected is not null)
            {
                total++;
                if (expected != actual)
                {
                    different.Add($"{row.Id}: <{actual}>, not <{expected}>");
                }
            }
        }

        TestContext.Out.WriteLine($"{total - different.Count} of {total} error texts equal");
        Assert.That(different, Is.Empty);
    }

    private static string? Judge(YamlCase row) => JudgeDocuments(row) ?? JudgeWhole(row) ?? JudgeStream(row);

    private static string? JudgeDocuments(YamlCase row)
    {
        var splitter = new YamlSplitter(row.Text, new SourcePosition(1, 1));
        string? splitError = null;
        int count = 0;
        while (splitter.Next() is { } piece)
        {
            if (piece.Problem is not null)
            {
                splitError = piece.Problem;
                break;
            }

            if (count == row.Documents.Length)
            {
                return $"has more than {count} documents";
            }

            ConvertedYaml converted = YamlConverter.Convert(piece.Text.Span, piece.Origin, MaxJsonBytes);
            if (YamlJudge.Compare(row.Documents[count], converted.Json, converted.Error, converted.StrictError) is { } failure)
            {
                return $"document {count} {failure}";
            }

            count++;
        }

        return splitError != row.SplitError ? $"split error is <{splitError}>, not <{row.SplitError}>"
            : count != row.Documents.Length ? $"has {count} documents, not {row.Documents.Length}"
            : null;
    }

    private static string? JudgeWhole(YamlCase row)
    {
        ManifestDocument whole = ManifestReader.ReadBody(row.Text);
        return YamlJudge.Compare(row.Whole, whole.Json, whole.Error, whole.StrictError) is { } failure ? $"body {failure}" : null;
    }

    private static string? JudgeStream(YamlCase row)
    {
        int count = 0;
        foreach (StreamedDocument document in ManifestStream.Read(row.Text, MaxJsonBytes, 1000))
        {
            if (count == row.Stream.Length)
            {
                return $"stream yields more than {count}";
            }

            JsonElement expected = row.Stream[count++];
            string? failure = YamlJudge.CompareError(YamlJudge.Text(expected, "error"), document.KubectlError)
                ?? (document.KubectlError is null ? CompareRaw(expected, document.Outcome.Json) : null);
            if (failure is not null)
            {
                return $"stream item {count - 1} {failure}";
            }

            if (document.KubectlError is not null)
            {
                break;
            }
        }

        return count != row.Stream.Length ? $"stream yields {count}, not {row.Stream.Length}" : null;
    }

    /// <summary>kubectl keeps nothing of a null.</summary>
    private static string? CompareRaw(JsonElement expected, ReadOnlyMemory<byte> json) =>
        YamlJudge.CompareJson(expected, Encoding.UTF8.GetString(json.Span) == "null" ? default : json);
}
