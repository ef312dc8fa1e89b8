using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>An error as a value: it is the result of everything strict that it is an argument of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelError : CelValue
{
    internal CelError(string message) => Message = message;

    /// <summary>An error that ends the whole evaluation: where cel-go panics, nothing absorbs it.</summary>
    internal static CelError Panic(string message) => new("internal error: " + message) { IsPanic = true };

    /// <summary>What is computed once the limit is passed; nothing absorbs it.</summary>
    internal static CelError Cancelled { get; } = new("operation cancelled: actual cost limit exceeded") { IsPanic = true };

    internal bool IsPanic { get; private init; }

    /// <summary>The text: <c>division by zero</c>, <c>no such key: a</c>, ...</summary>
    public string Message { get; }

    internal static CelError NoSuchOverload { get; } = new("no such overload");

    internal override string TypeName => "error";

    internal override string GoTypeName => "*types.Err";

    /// <summary><c>no such overload: split(int, string)</c>, with the run-time types of the arguments.</summary>
    internal static CelError NoSuchFunctionOverload(string function, params ReadOnlySpan<CelValue> arguments)
    {
        var types = new List<string>();
        foreach (CelValue argument in arguments)
        {
            types.Add(argument.TypeName);
        }

        return new CelError($"no such overload: {function}({string.Join(", ", types)})");
    }

    internal override CelValue EqualTo(CelValue other) => this;
}
