using RouteModel.Cli.Output;
using RouteModel.Resources;

namespace RouteModel.Cli.Definitions;

/// <summary>What keeps definitions from being used. It is written when all of them were looked at.</summary>
internal sealed class DefinitionFaults(ToolConsole console)
{
    private readonly List<(Definition Definition, Finding Fault)> _faults = [];

    public void Add(Definition definition, IEnumerable<Finding> faults) => _faults.AddRange(faults.Select(fault => (definition, fault)));

    /// <summary>Writes all faults to the standard error.</summary>
    /// <exception cref="CannotRunException">There are any.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0)
        {
            return;
        }

        var writer = new FindingWriter(console.Error, console.HasColorError);
        foreach ((Definition definition, Finding fault) in _faults)
        {
            writer.Write(definition.Source, fault.Position, isError: true, fault.Message, fault.Remedy);
        }

        int refused = _faults.Select(static found => found.Definition).Distinct().Count();
        throw new CannotRunException(refused == 1 ? "a CustomResourceDefinition cannot be used" : $"{refused} CustomResourceDefinitions cannot be used");
    }
}
