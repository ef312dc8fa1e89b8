using RouteModel.Eskip.Catalogue;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about arguments of filters and predicates.</summary>
internal static class ArgumentLints
{
    public static void ArgumentCount(LintCall call, LintReport report) => AddFaults(call, report, ArgumentFaultKind.Count);

    public static void ArgumentType(LintCall call, LintReport report) => AddFaults(call, report, ArgumentFaultKind.Type);

    public static void BadDuration(LintCall call, LintReport report) => AddFaults(call, report, ArgumentFaultKind.Duration);

    public static void BadRegexp(LintRoute route, LintReport report)
    {
        foreach (LintCall call in route.Predicates.Concat(route.Filters))
        {
            AddFaults(call, report, ArgumentFaultKind.Regexp);
        }
    }

    public static void ValueRange(LintCall call, LintReport report)
    {
        foreach (ArgumentFault fault in call.Faults.Where(static fault => fault.Kind == ArgumentFaultKind.Range))
        {
            if (!(IsHeaderList(call, fault.Index) && call.String(fault.Index).Contains(' ', StringComparison.Ordinal)))
            {
                report.Add(call, $"{call.Name}: {fault.Text}", fault.Index);
            }
        }

        if (call.Name == "Between" && TimeWindows.Read(call, 0) is { } begin && TimeWindows.Read(call, 1) is { } end && end <= begin)
        {
            report.Add(call, "Between: the end is not after the beginning", 1);
        }
    }

    public static void UncheckedRange(LintCall call, LintReport report) => AddFaults(call, report, ArgumentFaultKind.UncheckedRange);

    public static void SilentlyIgnoredValue(LintCall call, LintReport report) => AddFaults(call, report, ArgumentFaultKind.Ignored);

    public static void UnitlessNumber(LintCall call, LintReport report)
    {
        for (int i = 0; i < call.Args.Count; i++)
        {
            if (call.Entry?.Parameter(i) is { Unit.Length: > 0 } parameter && call.Number(i) is { } number)
            {
                report.Add(call, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{call.Name} takes {number} as {number} {parameter.Unit}"), i);
            }
        }
    }

    public static void HeaderListSpaces(LintCall call, LintReport report)
    {
        for (int i = 0; i < call.Args.Count; i++)
        {
            if (IsHeaderList(call, i) && call.String(i).Split(',').Any(static name => name != name.Trim()))
            {
                report.Add(call, $"{call.Name}: names in {GoSyntax.Quote(call.String(i))} are not trimmed", i, call.Name == "webhook" ? LintSeverity.Error : LintSeverity.Warning);
            }
        }
    }

    public static void SwappedArguments(LintCall call, LintReport report)
    {
        if (call.Name == "awsSigv4" && IsRegion(call.String(1)) && !IsRegion(call.String(0)))
        {
            report.Add(call, "awsSigv4 reads the region first, then the service", 0);
        }
    }

    public static void NeverEqualValue(LintCall call, LintReport report)
    {
        for (int i = 0; i < call.Args.Count; i++)
        {
            string text = call.String(i);
            string? problem = call.Name switch
            {
                "corsOrigin" when text.EndsWith('/') => "an origin has no slash at its end",
                "compress" when text.Contains(';', StringComparison.Ordinal) => "parameters are cut off before types are compared",
                "HostAny" when text.Any(char.IsAsciiLetterUpper) => "hosts are compared in lower case",
                _ => null,
            };
            if (problem is not null)
            {
                report.Add(call, $"{call.Name}: {GoSyntax.Quote(text)} never matches: {problem}", i);
            }
        }
    }

    private static void AddFaults(LintCall call, LintReport report, ArgumentFaultKind kind)
    {
        foreach (ArgumentFault fault in call.Faults.Where(fault => fault.Kind == kind))
        {
            report.Add(call, $"{call.Name}: {fault.Text}", fault.Index);
        }
    }

    private static bool IsHeaderList(LintCall call, int index) => call.Entry?.Parameter(index)?.Name is "copyHeaders" or "lookupHeaders";

    private static bool IsRegion(string text) => text.Split('-') is { Length: >= 3 } parts && parts[0].Length == 2 && parts[^1].All(char.IsAsciiDigit);
}
