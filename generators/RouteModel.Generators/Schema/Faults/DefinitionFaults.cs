using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>What the API server says of a CustomResourceDefinition: why it refuses it, and what it warns of.</summary>
internal static class DefinitionFaults
{
    /// <summary>
    /// Everything about a new definition in the order of the file. What the server cannot decode it does not judge any further. The rules of
    /// <c>x-kubernetes-validations</c> are not judged here.
    /// </summary>
    public static IReadOnlyList<CrdFault> Find(YamlMapping document) =>
        [.. Find(document, FaultOptions.Create, DefinitionStatus.OfNew).OrderBy(fault => fault.Location.Start)];

    /// <summary>The same under given options, with the status that the definition will have, in the order of the rules.</summary>
    public static IReadOnlyList<CrdFault> Find(YamlMapping document, FaultOptions options, Func<Definition, DefinitionStatus> status)
    {
        var faults = new FaultList();
        Definition definition = DefinitionDecoder.Decode(document, faults);
        if (!faults.HasErrors)
        {
            DefinitionRules.Check(definition, status(definition), options, faults);
        }

        return faults.Faults;
    }
}
