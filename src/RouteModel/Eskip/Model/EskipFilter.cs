using RouteModel.Eskip.Printing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>One filter of a route: a name and its arguments, such as <c>setPath("/")</c>. Upstream: Skipper's <c>eskip.Filter</c>.</summary>
public sealed record EskipFilter
{
    private static readonly ValueList<EskipArgument> NoArgs = [];

    /// <summary>A filter of a name and arguments: <c>new EskipFilter("status", 404)</c>.</summary>
    /// <param name="name">The name. It is case-sensitive; what is not <c>[A-Za-z_][A-Za-z0-9_]*</c> prints raw and does not read back.</param>
    /// <param name="args">The arguments; they are copied.</param>
    public EskipFilter(string name, params EskipArgument[] args)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(args);
        Name = name;
        Args = args.Length == 0 ? NoArgs : [.. args];
    }

    internal EskipFilter(string name, ValueList<EskipArgument> args)
    {
        Name = name;
        Args = args.Count == 0 ? NoArgs : args;
    }

    /// <summary>The name, case-sensitive.</summary>
    public string Name { get; init; }

    /// <summary>The arguments in order; empty when there are none.</summary>
    public ValueList<EskipArgument> Args { get; init; }

    /// <summary>The filter as eskip prints it: <c>Name(args)</c>.</summary>
    public override string ToString()
    {
        using var text = new TextBuffer();
        EskipWriter.AppendCall(text, Name, Args);
        return text.ToString();
    }
}
