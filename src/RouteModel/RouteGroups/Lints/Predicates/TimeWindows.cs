using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>The instants of predicates about time.</summary>
internal static class TimeWindows
{
    /// <summary>The Unix seconds of an argument; <see langword="null"/> if it is no instant, or one of a named zone.</summary>
    public static double? Read(LintCall call, int index) => call.Number(index)
        ?? (GoTime.Parse(call.String(index), GoTimeLayout.Rfc3339, out GoInstant instant) is null ? instant.Seconds : null);
}
