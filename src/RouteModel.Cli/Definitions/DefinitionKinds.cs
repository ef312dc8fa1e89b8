using RouteModel.Cli.Output;
using RouteModel.Resources;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Definitions;

/// <summary>The kinds of the definitions of a command.</summary>
internal static class DefinitionKinds
{
    /// <summary>The kinds that have a model in the library, and those of the definitions at the paths.</summary>
    /// <exception cref="CannotRunException">A definition cannot be used: nothing can be judged then. Why was written to the standard error.</exception>
    public static KnownKinds Read(IReadOnlyList<string> paths, ToolConsole console)
    {
        if (paths.Count == 0)
        {
            return KnownKinds.OfModels;
        }

        IReadOnlyList<Definition> definitions = DefinitionReader.Read(paths, console);
        var cache = new DefinitionCache(console.CacheFolder);
        var faults = new DefinitionFaults(console);
        var kinds = new List<IReadOnlyList<CustomResourceKind>>();
        var progress = new ProgressBar(console);
        for (int i = 0; i < definitions.Count; i++)
        {
            progress.Show(i, definitions.Count, definitions[i].Object.Name ?? definitions[i].Source?.Name ?? "");
            if (Load(definitions[i], cache, out IReadOnlyList<Finding> found) is { } loaded)
            {
                kinds.Add(loaded);
            }

            faults.Add(definitions[i], found);
        }

        progress.Clear();
        faults.ThrowIfAny();
        return KnownKinds.OfModels.With(kinds);
    }

    /// <summary>The kinds of a definition, one for each version.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="cache">Keeps what was compiled.</param>
    /// <param name="faults">Why there are none.</param>
    private static IReadOnlyList<CustomResourceKind>? Load(Definition definition, DefinitionCache cache, out IReadOnlyList<Finding> faults)
    {
        faults = [];
        if (cache.Find(definition) is { } kept && KindLoader.TryLoad(kept) is { } known)
        {
            return known;
        }

        CompiledDefinition compiled = DefinitionCompiler.Compile(definition);
        if (compiled.Faults.Count == 0 && KindLoader.TryLoad(compiled.Image) is { } kinds)
        {
            cache.Add(definition, compiled.Image);
            return kinds;
        }

        faults = compiled.Faults.Count > 0 ? compiled.Faults : [definition.About("the generator makes no kind of it")];
        return null;
    }
}
