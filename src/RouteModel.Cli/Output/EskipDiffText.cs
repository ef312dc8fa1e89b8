using RouteModel.Eskip;

namespace RouteModel.Cli.Output;

/// <summary>Writes a difference of routes for people: a line for each thing that goes away, comes in or changes.</summary>
internal sealed class EskipDiffText(TextWriter writer, bool hasColor)
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    public void Write(EskipDiff diff)
    {
        WriteAll(Red, "- ", diff.Removed.Select(Definition));
        WriteAll(Green, "+ ", diff.Added.Select(Definition));
        foreach (EskipRouteChange change in diff.Changed)
        {
            WriteAll(Yellow, "~ ", [change.Id]);
            WriteAll(Red, "    - predicate ", change.RemovedPredicates.Select(static item => item.ToString()));
            WriteAll(Green, "    + predicate ", change.AddedPredicates.Select(static item => item.ToString()));
            WriteAll(Red, "    - filter ", change.RemovedFilters.Select(static item => item.ToString()));
            WriteAll(Green, "    + filter ", change.AddedFilters.Select(static item => item.ToString()));
            if (change.BackendChanged)
            {
                WriteAll(Red, "    - backend ", [Backend(change.Left)]);
                WriteAll(Green, "    + backend ", [Backend(change.Right)]);
            }
        }
    }

    private void WriteAll(string color, string mark, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            string line = mark + Printable.Line(text, int.MaxValue);
            writer.WriteLine(hasColor ? color + line + Plain : line);
        }
    }

    private static string Definition(EskipRoute route) => route.Id.Length == 0 ? route.ToString() : $"{route.Id}: {route};";

    // A forward backend prints as nothing.
    private static string Backend(EskipRoute route) => route.Backend.Type == EskipBackendType.Forward ? "<forward>" : route.Backend.ToString();
}
