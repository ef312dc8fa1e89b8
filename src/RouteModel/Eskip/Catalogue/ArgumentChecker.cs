using RouteModel.Eskip.Catalogue.Lua;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Holds the arguments of a filter or predicate against the catalogue.</summary>
internal static class ArgumentChecker
{
    /// <summary>Everything that is wrong, in the order of the arguments.</summary>
    public static IReadOnlyList<ArgumentFault> Check(CatalogueEntry entry, IReadOnlyList<EskipArgument> args)
    {
        var faults = new List<ArgumentFault>();
        if (!entry.Arity.Accepts(args.Count))
        {
            bool isSurplus = entry.IgnoresSurplus && args.Count > entry.Arity.Most;
            faults.Add(isSurplus
                ? new ArgumentFault(ArgumentFaultKind.Ignored, entry.Arity.Most!.Value, $"takes {entry.Arity}; what follows has no effect")
                : new ArgumentFault(ArgumentFaultKind.Count, -1, $"takes {entry.Arity}, not {args.Count}"));
        }

        int skipped = 0;
        for (int i = 0; i < args.Count; i++)
        {
            CatalogueParameter? parameter = entry.Parameter(i + skipped);
            if (parameter is { IsSkippable: true } && !IsOfType(parameter, args[i]))
            {
                parameter = entry.Parameter(i + ++skipped);
            }

            if (parameter is not null && Check(parameter, args, i) is { } fault)
            {
                faults.Add(fault with { Index = i });
            }
        }

        if (faults.Count == 0 && entry.Parameters is [{ Form: "lua" } script, ..])
        {
            AddScriptFault(faults, script, args[0]);
        }

        return faults;
    }

    /// <summary>The seconds that an argument of a duration stands for; <see langword="null"/> if it stands for none.</summary>
    public static double? Seconds(CatalogueParameter parameter, EskipArgument argument) =>
        argument.TryGetString(out string? text) ? (GoDuration.TryParse(text, out double seconds) ? seconds : null)
        : !argument.TryGetNumber(out double number) ? null
        : parameter.Unit == "milliseconds" ? number / 1000
        : number;

    private static ArgumentFault? Check(CatalogueParameter parameter, IReadOnlyList<EskipArgument> args, int index)
    {
        EskipArgument argument = args[index];
        if (!IsOfType(parameter, argument))
        {
            return Fault(ArgumentFaultKind.Type, $"argument {parameter.Name} {Expected(parameter)}, not {argument}");
        }

        string? text = argument.TryGetString(out string? found) ? found : null;
        if (parameter.Types.HasFlag(ParameterTypes.Duration) && text is not null && !GoDuration.TryParse(text, out _))
        {
            return Fault(ArgumentFaultKind.Duration, $"argument {parameter.Name} is no duration: {argument}; write a number and a unit, such as \"10s\"", GoError(text));
        }

        if (parameter.Types.HasFlag(ParameterTypes.Regexp) && text is not null && !Re2Regex.TryParse(text, out _, out string? error))
        {
            return Fault(ArgumentFaultKind.Regexp, $"argument {parameter.Name} is no regular expression of Go: {error}", error);
        }

        return CheckWords(parameter, argument, text)
            ?? CheckRange(parameter, args, index)
            ?? (text is not null && ValueForms.FindFault(parameter.Form, args, index) is { } form
                ? Fault(parameter.Form == "file" ? ArgumentFaultKind.File : Wrong(parameter), $"argument {parameter.Name} {form}, not {argument}")
                : null);
    }

    /// <summary>A script is read when there is nothing else to complain about.</summary>
    private static void AddScriptFault(List<ArgumentFault> faults, CatalogueParameter parameter, EskipArgument argument)
    {
        if (argument.TryGetString(out string? text) && LuaScript.FindFault(text) is { } error)
        {
            ArgumentFaultKind kind = LuaScript.IsFile(text) ? ArgumentFaultKind.File : ArgumentFaultKind.Range;
            faults.Add(new ArgumentFault(kind, 0, $"argument {parameter.Name} is no script that can be used: {error.TrimEnd()}", error));
        }
    }

    private static ArgumentFault? CheckWords(CatalogueParameter parameter, EskipArgument argument, string? text)
    {
        StringComparison comparison = parameter.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        bool isKnown = parameter.Types switch
        {
            ParameterTypes.Enum => parameter.Values.Any(value => string.Equals(value, text, comparison)),
            ParameterTypes.Bool when parameter.IsLenient => string.Equals(text, "true", comparison) || string.Equals(text, "false", comparison),
            ParameterTypes.Bool when parameter.Form == "exact" => text is "true" or "false",
            ParameterTypes.Bool => text is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False",
            _ => true,
        };
        string expected = parameter.Types == ParameterTypes.Bool ? "\"true\" or \"false\"" : Words(parameter);
        return isKnown ? null : Fault(Wrong(parameter, ArgumentFaultKind.Type), $"argument {parameter.Name} is {expected}, not {argument}");
    }

    private static ArgumentFault? CheckRange(CatalogueParameter parameter, IReadOnlyList<EskipArgument> args, int index)
    {
        if (parameter.Range is not { } range || Value(parameter, args[index]) is not { } value)
        {
            return null;
        }

        if (range.IsOverPrevious && index > 0 && args[index - 1].TryGetNumber(out double previous) && value < previous)
        {
            return Fault(ArgumentFaultKind.Range, $"argument {parameter.Name} is less than the one before it");
        }

        string unit = parameter.Types.HasFlag(ParameterTypes.Duration) ? " (in seconds)" : "";
        return range.Contains(value) ? null : Fault(
            range.IsChecked ? Wrong(parameter) : ArgumentFaultKind.UncheckedRange,
            $"argument {parameter.Name} has to be {range}{unit}, and it is {args[index]}");
    }

    private static double? Value(CatalogueParameter parameter, EskipArgument argument) =>
        parameter.Types.HasFlag(ParameterTypes.Duration) ? Seconds(parameter, argument)
        : !argument.TryGetNumber(out double number) ? null
        : parameter.Types == ParameterTypes.Int ? Math.Truncate(number)
        : number;

    private static bool IsOfType(CatalogueParameter parameter, EskipArgument argument)
    {
        ParameterTypes types = parameter.Types;
        return types.HasFlag(ParameterTypes.Any)
            || (argument.TryGetNumber(out _) ? (types & ParameterTypes.Numeric) != 0 : (types & ~ParameterTypes.Numeric) != 0);
    }

    private static ArgumentFaultKind Wrong(CatalogueParameter parameter, ArgumentFaultKind kind = ArgumentFaultKind.Range) =>
        parameter.IsLenient ? ArgumentFaultKind.Ignored : kind;

    private static string Expected(CatalogueParameter parameter) => parameter.Types switch
    {
        ParameterTypes.Number or ParameterTypes.Int => "is a number without quotes",
        ParameterTypes.Duration => "is a duration in quotes, such as \"10s\"",
        ParameterTypes.Regexp => "is a regular expression in quotes or slashes",
        ParameterTypes.Bool => "is \"true\" or \"false\"",
        ParameterTypes.Enum => "is " + Words(parameter),
        _ => "is a string in quotes",
    };

    private static string Words(CatalogueParameter parameter)
    {
        const int MaxShown = 9;
        string words = string.Join(", ", parameter.Values.Take(MaxShown).Select(GoSyntax.Quote));
        return parameter.Values.Count == 1 ? words : $"one of {words}{(parameter.Values.Count > MaxShown ? ", ..." : "")}";
    }

    private static string GoError(string text) => text.Any(char.IsAsciiDigit) && text.All(static c => char.IsAsciiDigit(c) || c == '.')
        ? $"time: missing unit in duration {GoSyntax.Quote(text)}"
        : $"time: invalid duration {GoSyntax.Quote(text)}";

    private static ArgumentFault Fault(ArgumentFaultKind kind, string text, string? detail = null) => new(kind, -1, text, detail);
}
