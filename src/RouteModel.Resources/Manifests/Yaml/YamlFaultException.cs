using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Which part of the reader of Kubernetes gives up; it decides how the line is counted in the text of the error.</summary>
internal enum YamlFaultStage
{
    /// <summary>Bytes and characters: the error names no line.</summary>
    Input,

    /// <summary>Tokens: the error names the line where the scanner stood, from 1.</summary>
    Scanner,

    /// <summary>Structure: the error names one less than the line of the token.</summary>
    Parser,

    /// <summary>Values, and what JSON cannot say: the error names no line.</summary>
    Values,

    /// <summary>A bound of this reader, not of upstream.</summary>
    Bound,
}

/// <summary>Why a document cannot be read. It never leaves this folder: <see cref="YamlConverter"/> turns it into a finding.</summary>
internal sealed class YamlFaultException(YamlFaultStage stage, string problem, Mark mark, Mark? start = null) : YamlException(mark, mark, problem)
{
    public YamlFaultStage Stage { get; } = stage;

    /// <summary>What is wrong, in go-yaml's words without prefix and line.</summary>
    public string Problem { get; } = problem;

    /// <summary>Where to send a person: the beginning of what went wrong, where upstream's own line is that of its end.</summary>
    public Mark Place { get; } = start ?? mark;

    /// <summary>The whole text of the error as the API server words it.</summary>
    public string ToUpstreamText() => Stage switch
    {
        YamlFaultStage.Scanner when Start.Line > 1 => $"yaml: line {Start.Line}: {Problem}",
        YamlFaultStage.Parser when Start.Line > 1 => $"yaml: line {Start.Line - 1}: {Problem}",
        YamlFaultStage.Values or YamlFaultStage.Bound => Problem,
        _ => $"yaml: {Problem}",
    };
}
