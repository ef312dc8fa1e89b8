using System.Text;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>What CEL's functions and operators are called in <c>RouteModel.Resources.Cel.CelFunctions</c>.</summary>
internal static class FunctionNames
{
    private static readonly Dictionary<string, string> s_operators = new(StringComparer.Ordinal)
    {
        ["_+_"] = "Add",
        ["_-_"] = "Subtract",
        ["_*_"] = "Multiply",
        ["_/_"] = "Divide",
        ["_%_"] = "Modulo",
        ["-_"] = "Negate",
        ["!_"] = "Not",
        ["_==_"] = "Equal",
        ["_!=_"] = "NotEqual",
        ["_<_"] = "Less",
        ["_<=_"] = "LessOrEqual",
        ["_>_"] = "Greater",
        ["_>=_"] = "GreaterOrEqual",
        ["@in"] = "In",
        ["_[_]"] = "Index",
        ["_[?_]"] = "OptionalIndex",
        ["_?._"] = "OptionalSelect",
        ["@not_strictly_false"] = "NotStrictlyFalse",
        ["int"] = "ToInt",
        ["uint"] = "ToUint",
        ["double"] = "ToDouble",
        ["bool"] = "ToBool",
        ["string"] = "ToText",
        ["bytes"] = "ToBytes",
        ["timestamp"] = "ToTimestamp",
        ["duration"] = "ToDuration",
        ["add"] = "AddQuantity",
        ["type"] = "TypeOf",
        ["or"] = "OptionalOr",
    };

    /// <summary>Methods that ask whether the overload is only known at run time; their calls cost less then.</summary>
    private static readonly HashSet<string> s_dynamic = new(StringComparer.Ordinal)
    {
        "Add", "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "In", "ToBytes", "ToText", "Sort", "SortByAssociatedKeys", "ContainsIP", "ContainsCIDR",
    };

    /// <summary>Whether a method asks whether the overload is only known at run time.</summary>
    public static bool AsksForOverload(string method) => s_dynamic.Contains(method);

    /// <summary>The method of a function: Pascal case without dots where nothing else is said.</summary>
    public static string Of(string function)
    {
        if (s_operators.TryGetValue(function, out string? name))
        {
            return name;
        }

        var text = new StringBuilder(function.Length);
        bool begins = true;
        foreach (char c in function)
        {
            if (c is '.' or '@' or '_')
            {
                begins = true;
                continue;
            }

            text.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = false;
        }

        return text.ToString();
    }
}
