using System.Text.Json;

namespace RouteModel.Conformance;

/// <summary>Reads recorded cases and judges a suite against its list of known failures, which may only shrink.</summary>
internal static class Suite
{
    private const int MostShown = 20;

    public static string? Root => Environment.GetEnvironmentVariable("ROUTEMODEL_CONFORMANCE");

    public static string Path(params string[] parts)
    {
        if (string.IsNullOrEmpty(Root))
        {
            Assert.Ignore("ROUTEMODEL_CONFORMANCE names no folder: the recorded cases of the real systems are not run.");
        }

        return System.IO.Path.Combine([Root!, .. parts]);
    }

    public static IEnumerable<JsonElement> Rows(string relativeJsonl)
    {
        foreach (string line in File.ReadLines(Path(relativeJsonl.Split('/'))))
        {
            if (line.Length > 0)
            {
                using JsonDocument row = JsonDocument.Parse(line);
                yield return row.RootElement.Clone();
            }
        }
    }

    public static HashSet<string> KnownFailures(string suite)
    {
        string path = System.IO.Path.Combine(TestContext.CurrentContext.TestDirectory, suite + ".known-failures.txt");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            foreach (string line in File.ReadLines(path))
            {
                string id = line.Split(" #")[0].Trim();
                if (id.Length > 0)
                {
                    ids.Add(id);
                }
            }
        }

        return ids;
    }

    public static void Judge(string suite, IEnumerable<(string Id, string? Failure)> results)
    {
        HashSet<string> unseen = KnownFailures(suite);
        var known = new HashSet<string>(unseen, StringComparer.Ordinal);
        var faults = new List<string>();
        int total = 0;
        int equal = 0;
        foreach ((string id, string? failure) in results)
        {
            total++;
            unseen.Remove(id);
            if (failure is null)
            {
                equal++;
                if (known.Contains(id))
                {
                    faults.Add($"{id}: passes now; take it off the list of known failures");
                }
            }
            else if (!known.Contains(id))
            {
                faults.Add($"{id}: {failure}");
            }
        }

        faults.AddRange(unseen.Select(id => $"{id}: is listed as a known failure and does not exist"));
        TestContext.Out.WriteLine($"{suite}: {equal} of {total} equal");
        string shown = string.Join(Environment.NewLine, faults.Take(MostShown));
        string more = faults.Count > MostShown ? $"{Environment.NewLine}... and {faults.Count - MostShown} more" : "";
        Assert.That(faults, Is.Empty, $"{suite}: {equal} of {total} equal{Environment.NewLine}{shown}{more}");
    }
}
