using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Short ways to read a text and see what came of it.</summary>
internal static class Yaml
{
    /// <summary>The first document as JSON; fails the test if it cannot be read.</summary>
    public static string Json(string text)
    {
        ManifestDocument document = Body(text);
        Assert.That(document.Error, Is.Null);
        return Encoding.UTF8.GetString(document.Json.Span);
    }

    /// <summary>The text of the error of the first document.</summary>
    public static string? Error(string text) => Body(text).Error?.Message;

    public static ManifestDocument Body(string text) => ManifestReader.ReadBody(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<ManifestDocument> Stream(string text) => ManifestReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>What a stream yields: JSON texts, or error texts with <c>!</c> in front.</summary>
    public static string[] Answers(string text) =>
        [.. Stream(text).Select(d => d.Error is { } error ? "!" + error.Message : Encoding.UTF8.GetString(d.Json.Span))];
}
