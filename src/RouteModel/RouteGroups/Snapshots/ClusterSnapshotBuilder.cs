using System.Text.Json;
using System.Text.Unicode;
using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Decoding;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>Collects documents into a <see cref="ClusterSnapshot"/>.</summary>
internal sealed class ClusterSnapshotBuilder(CompilerProfile profile, RouteGroupReader readRouteGroup)
{
    // Go's encoding/json refuses deeper documents as well.
    private const int MaxDepth = 10_000;

    private readonly List<RouteGroup> _routeGroups = [];
    private readonly List<KubernetesService> _services = [];
    private readonly List<KubernetesEndpoints> _endpoints = [];
    private readonly List<KubernetesEndpointSlice> _slices = [];
    private readonly List<KubernetesSecret> _secrets = [];
    private readonly List<RefusedRouteGroup> _unreadable = [];
    private readonly List<ReadingFault> _faultyDocuments = [];
    private readonly List<ReadingFault> _faultySecrets = [];
    private readonly Dictionary<ResourceKind, (DecodeFault Fault, ObjectPlace Place)> _loadFaults = [];
    private readonly int[] _seen = new int[Enum.GetValues<ResourceKind>().Length];
    private bool _hasInvalidService;
    private int _others;

    public ClusterSnapshotBuilder(CompilerProfile profile)
        : this(profile, RouteGroupReaders.Of(profile))
    {
    }

    public void Add(ManifestDocument document)
    {
        string name = $"document {document.Index}";
        if (document.Error is { } error)
        {
            _faultyDocuments.Add(new ReadingFault($"{name}: {error}", null));
        }
        else
        {
            Add(document.Json, name);
        }
    }

    public void Add(ReadOnlyMemory<byte> utf8Json, string name)
    {
        if (!Utf8.IsValid(utf8Json.Span))
        {
            _faultyDocuments.Add(new ReadingFault($"{name}: not valid UTF-8", null));
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(LoneSurrogates.Replace(utf8Json), new JsonDocumentOptions { MaxDepth = MaxDepth });
            foreach (SnapshotObject item in SnapshotObject.Flatten(json.RootElement))
            {
                Add(item);
                _seen[(int)item.Kind]++;
            }
        }
        catch (JsonException fault)
        {
            _faultyDocuments.Add(new ReadingFault($"{name}: {fault.Message}", null));
        }
    }

    public ClusterSnapshot Build() => new()
    {
        RouteGroups = ValueList.From(_routeGroups),
        Services = ValueList.From(_services),
        Endpoints = ValueList.From(_endpoints),
        EndpointSlices = ValueList.From(_slices),
        Secrets = ValueList.From(_secrets),
        Unreadable = ValueList.From(_unreadable),
        OtherObjects = _others,
        Faults = new SnapshotFaults
        {
            RouteGroups = LoadFault(ResourceKind.RouteGroup),
            Services = LoadFault(ResourceKind.Service),
            Endpoints = LoadFault(ResourceKind.Endpoints),
            EndpointSlices = LoadFault(ResourceKind.EndpointSlice),
            Secrets = LoadFault(ResourceKind.Secret),
            SecretDocuments = ValueList.From(_faultySecrets),
            HasInvalidService = _hasInvalidService,
            Documents = ValueList.From(_faultyDocuments),
        },
    };

    private void Add(SnapshotObject item)
    {
        switch (item.Kind)
        {
            case ResourceKind.RouteGroup:
                AddRouteGroup(item.Json);
                break;
            case ResourceKind.Service:
                AddService(item);
                break;
            case ResourceKind.Endpoints:
                AddTo(_endpoints, Decode(item, EndpointsDecoder.Read));
                break;
            case ResourceKind.EndpointSlice:
                AddTo(_slices, Decode(item, EndpointSliceDecoder.Read));
                break;
            case ResourceKind.Secret:
                AddTo(_secrets, Decode(item, SecretDecoder.Read));
                break;
            default:
                _others++;
                break;
        }
    }

    private void AddRouteGroup(JsonElement json)
    {
        RouteGroupReading reading = readRouteGroup(json);
        if (reading.Fault is not { } fault)
        {
            _routeGroups.Add(reading.Value);
        }
        else if (profile.MistypedField == FailureScope.WholeLoad)
        {
            FailLoad(ResourceKind.RouteGroup, fault);
        }
        else
        {
            ObjectMeta metadata = reading.Value.Metadata;
            _unreadable.Add(new RefusedRouteGroup(Namespaces.OrDefault(metadata.Namespace), metadata.Name ?? "", fault.Text) { Problems = fault.Problems });
        }
    }

    private void AddService(SnapshotObject item)
    {
        int faults = _faultyDocuments.Count;
        KubernetesService? service = Decode(item, ServiceDecoder.Read);
        _hasInvalidService |= service is null && faults == _faultyDocuments.Count;
        AddTo(_services, service);
    }

    /// <summary>Decodes an object of a kind that Skipper lists as a whole; what is mistyped costs what the profile says.</summary>
    private T? Decode<T>(SnapshotObject item, Func<GoDecoder, JsonElement, T?> read)
        where T : class
    {
        var go = new GoDecoder(profile.FieldNames);
        T? value = GoList.Read(go, item.Json, read);
        if (go.Fault is not { } fault)
        {
            return value;
        }

        if (profile.MistypedField == FailureScope.WholeLoad)
        {
            FailLoad(item.Kind, fault);
        }
        else
        {
            (item.Kind == ResourceKind.Secret ? _faultySecrets : _faultyDocuments).Add(new ReadingFault($"{item.Kind}: {fault.Text}", PlaceOf(item.Kind, fault)));
        }

        return null;
    }

    /// <summary>The first fault of a kind fails its load, unless one comes that ends the reading at once.</summary>
    private void FailLoad(ResourceKind kind, DecodeFault fault)
    {
        if (!_loadFaults.TryGetValue(kind, out (DecodeFault Fault, ObjectPlace Place) earlier) || (fault.EndsLoad && !earlier.Fault.EndsLoad))
        {
            _loadFaults[kind] = (fault, PlaceOf(kind, fault));
        }
    }

    private ObjectPlace PlaceOf(ResourceKind kind, DecodeFault fault) => new(kind, _seen[(int)kind], fault.Problems.Count > 0 ? fault.Problems[0].Field : "");

    private ReadingFault? LoadFault(ResourceKind kind) =>
        _loadFaults.TryGetValue(kind, out (DecodeFault Fault, ObjectPlace Place) found) ? new ReadingFault(found.Fault.Text, found.Place) : null;

    private static void AddTo<T>(List<T> list, T? value)
        where T : class
    {
        if (value is not null)
        {
            list.Add(value);
        }
    }
}
