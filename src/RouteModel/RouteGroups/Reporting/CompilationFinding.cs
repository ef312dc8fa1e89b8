using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>Something to know about a compilation: what Skipper's Kubernetes client would log.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Message">The text, Skipper's own wherever Skipper has one.</param>
/// <param name="Group">The RouteGroup it is about; <see langword="null"/> for texts that Skipper logs without naming one.</param>
public sealed record CompilationFinding(CompilationFindingLevel Level, string Message, RouteGroupName? Group = null)
{
    /// <summary>The RouteGroup it is about, whether Skipper names it or not; <see langword="null"/> if it is about none or about several.</summary>
    internal RouteGroupName? Subject { get; init; } = Group;

    /// <summary>
    /// The path of the group's field that it is about, such as <c>spec.backends[1].serviceName</c>: the first one, if there are several. Empty if it
    /// is about the group as a whole, or about none.
    /// </summary>
    public string Field => Problems.Count > 0 ? Problems[0].Field : "";

    /// <summary>The object of the snapshot's input that it is about, if that could not be read; <see langword="null"/> otherwise.</summary>
    internal ObjectPlace? Place { get; init; }

    /// <summary>What the message is made of, each part with its place; empty where none is known.</summary>
    internal ValueList<RuleProblem> Problems { get; init; } = [];

    /// <summary>The line that Skipper's logger writes, without the time: <c>level=error msg="..." kind=RouteGroup name=shop ns=default</c>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder("level=").Append(Level switch
        {
            CompilationFindingLevel.Trace => "trace",
            CompilationFindingLevel.Debug => "debug",
            CompilationFindingLevel.Info => "info",
            _ => "error",
        });
        Append(line, "msg", Message);
        if (Group is { } group)
        {
            Append(line, "kind", "RouteGroup");
            Append(line, "name", group.Name);
            Append(line, "ns", group.Namespace);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, string key, string value)
    {
        line.Append(' ').Append(key).Append('=');
        if (value.AsSpan().IndexOfAnyExcept(LogText.Plain) < 0)
        {
            line.Append(value);
        }
        else
        {
            GoSyntax.AppendQuoted(line, value);
        }
    }
}

/// <summary>How grave a finding is.</summary>
public enum CompilationFindingLevel
{
    /// <summary>Nothing is lost; Skipper logs it only when told to trace.</summary>
    Trace,

    /// <summary>Nothing is lost; Skipper logs it only when told to debug.</summary>
    Debug,

    /// <summary>Nothing is lost; Skipper logs it.</summary>
    Info,

    /// <summary>Routes are missing, or something in the input is wrong.</summary>
    Error,
}

/// <summary>The name of a RouteGroup as its metadata has it.</summary>
/// <param name="Namespace">The namespace; empty where the metadata names none.</param>
/// <param name="Name">The name.</param>
public readonly record struct RouteGroupName(string Namespace, string Name);
