using RouteModel.Cli.Output;

namespace RouteModel.Cli.Inputs;

/// <summary>Reads the files of a command one by one and shows how far it is.</summary>
internal static class InputReader
{
    /// <exception cref="CannotRunException">While enumerating: a file cannot be read.</exception>
    public static IEnumerable<InputSource> Read(IReadOnlyList<InputFile> files, ToolConsole console, ProgressBar progress)
    {
        for (int i = 0; i < files.Count; i++)
        {
            progress.Show(i, files.Count, files[i].Name);
            yield return InputSource.Read(files[i], console);
        }

        progress.Clear();
    }
}
