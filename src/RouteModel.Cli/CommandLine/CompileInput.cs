using RouteModel.Cli.Inputs;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.Verdicts;

namespace RouteModel.Cli.CommandLine;

/// <summary>The documents of a compilation, and where its groups stand in them.</summary>
internal sealed class CompileInput
{
    private readonly List<ManifestDocument> _documents = [];
    private readonly List<(InputSource Source, Finding Fault)> _faults = [];
    private readonly Dictionary<RouteGroupName, (InputSource Source, FieldPlaces Places)> _groups = [];
    private readonly Dictionary<ResourceKind, List<(InputSource Source, ManifestObject Item)>> _objects = [];

    /// <summary>The documents that could be read.</summary>
    public IReadOnlyList<ManifestDocument> Documents => _documents;

    /// <summary>What is no object, and what is of a kind that does not exist.</summary>
    public IReadOnlyList<(InputSource Source, Finding Fault)> Faults => _faults;

    /// <summary>What is wrong with the options and does not keep the tool from running; <see langword="null"/> if nothing is.</summary>
    public string? Fault { get; init; }

    public void Add(InputSource source)
    {
        foreach (ManifestDocument document in source.Documents)
        {
            if (document.Error is null)
            {
                _documents.Add(document);
            }

            foreach (ManifestObject item in ManifestObjects.Of(document))
            {
                Add(source, item);
            }
        }
    }

    /// <summary>Where a field of a group stands, or else the group.</summary>
    /// <param name="name">Its name; an empty namespace is the default one.</param>
    /// <param name="field">The path of the field; empty for the group.</param>
    /// <param name="index">The index of a character, if the field is a string.</param>
    public (InputSource Source, SourcePosition Position)? Locate(RouteGroupName name, string field, int index) =>
        _groups.TryGetValue(Normalize(name), out (InputSource Source, FieldPlaces Places) found) ? (found.Source, found.Places.Locate(field, index)) : null;

    /// <summary>Where a field of an object stands that could not be read.</summary>
    public (InputSource Source, SourcePosition Position)? Locate(ObjectPlace place)
    {
        if (!_objects.TryGetValue(place.Kind, out List<(InputSource Source, ManifestObject Item)>? objects) || place.Ordinal >= objects.Count)
        {
            return null;
        }

        (InputSource source, ManifestObject item) = objects[place.Ordinal];
        return (source, new FieldPlaces(item).Locate(place.Field));
    }

    /// <summary>The name with its namespace spelt out.</summary>
    public static RouteGroupName Normalize(RouteGroupName name) => name with { Namespace = Namespaces.OrDefault(name.Namespace) };

    private void Add(InputSource source, ManifestObject item)
    {
        if (item.Kind is { } kind && ResourceKinds.Of(item.ApiVersion ?? "", kind) is not ResourceKind.Other and var known)
        {
            if (!_objects.TryGetValue(known, out List<(InputSource Source, ManifestObject Item)>? objects))
            {
                _objects.Add(known, objects = []);
            }

            objects.Add((source, item));
        }

        if (ManifestJudge.FindTypeFault(item, KnownKinds.OfModels) is { } fault)
        {
            _faults.Add((source, fault));
        }
        else if (item.Kind == RouteGroup.ResourceKind.Kind)
        {
            _groups.TryAdd(Normalize(new RouteGroupName(item.Namespace ?? "", item.Name ?? "")), (source, new FieldPlaces(item)));
        }
    }
}
