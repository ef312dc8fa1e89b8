namespace RouteModel.Generators.Planning;

/// <summary>The names of generated files: readable, the same on every machine, and valid on all of them.</summary>
internal static class HintName
{
    /// <summary>Names that Windows keeps for devices, whatever follows the first point.</summary>
    private static readonly HashSet<string> s_devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary><c>group.version.kind</c>, with <c>_</c> for what no file name may hold and before what no file may be called.</summary>
    public static string Of(string group, string version, string kind)
    {
        string name = string.Concat($"{group}.{version}.{kind}".Select(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' ? c : '_'));
        return s_devices.Contains(name.Split('.')[0]) ? "_" + name : name;
    }
}
