using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Incremental;

/// <summary>A snapshot as one route sees it: it remembers what it was asked and what it answered, all that the route's resolution depends on.</summary>
internal sealed class SnapshotView(GatewaySnapshot snapshot)
{
    // About what a route of one rule and one backend asks.
    private const int UsualQuestions = 8;

    private GatewaySnapshot? _snapshot = snapshot;
    private readonly Dictionary<(Question Question, ObjectKind Kind, ObjectName Name), object?> _answers = new(UsualQuestions);

    private enum Question
    {
        Object,
        Grants,
        Slices,
    }

    /// <summary>How many different questions were asked: the work of a route, measured by what it depends on.</summary>
    public int Questions => _answers.Count;

    public StoredService? Service(ObjectName name) => Find<StoredService>(ObjectKind.Service, name);

    public StoredExtension? Extension(ObjectName name) => Find<StoredExtension>(ObjectKind.Extension, name);

    public StoredManaged? HealthMonitor(ObjectName name) => Find<StoredManaged>(ObjectKind.HealthMonitor, name);

    public StoredManaged? ApplicationProfile(ObjectName name) => Find<StoredManaged>(ObjectKind.ApplicationProfile, name);

    public StoredL7Rule? L7Rule(ObjectName name) => Find<StoredL7Rule>(ObjectKind.L7Rule, name);

    public StoredGateway? Gateway(ObjectName name) => Find<StoredGateway>(ObjectKind.Gateway, name);

    public StoredGatewayClass? GatewayClass(string name) => Find<StoredGatewayClass>(ObjectKind.GatewayClass, new ObjectName("", name));

    public StoredNamespace? Namespace(string name) => Find<StoredNamespace>(ObjectKind.Namespace, new ObjectName("", name));

    public IEnumerable<StoredGrant> Grants(string space) =>
        Ask<SnapshotGroup>(Question.Grants, ObjectKind.ReferenceGrant, new ObjectName(space, ""))!.Objects.Cast<StoredGrant>();

    public IEnumerable<StoredSlice> Slices(ObjectName service) =>
        Ask<SnapshotGroup>(Question.Slices, ObjectKind.EndpointSlice, service)!.Objects.Cast<StoredSlice>();

    /// <summary>Lets go of the snapshot; only the answers are kept.</summary>
    public void Close() => _snapshot = null;

    /// <summary>Whether another snapshot would give the same answers. It costs a look-up for each, and resolves nothing.</summary>
    public bool Holds(GatewaySnapshot other)
    {
        foreach (((Question question, ObjectKind kind, ObjectName name), object? answer) in _answers)
        {
            object? now = Answer(other, question, kind, name);
            if (!ReferenceEquals(now, answer) && (answer is null || !answer.Equals(now)))
            {
                return false;
            }
        }

        return true;
    }

    private static object? Answer(GatewaySnapshot snapshot, Question question, ObjectKind kind, ObjectName name) => question switch
    {
        Question.Grants => snapshot.Grants(name.Namespace),
        Question.Slices => snapshot.Slices(name),
        _ => snapshot.Find(kind, name),
    };

    private T? Find<T>(ObjectKind kind, ObjectName name)
        where T : StoredObject =>
        Ask<T>(Question.Object, kind, name);

    private T? Ask<T>(Question question, ObjectKind kind, ObjectName name)
        where T : class
    {
        if (!_answers.TryGetValue((question, kind, name), out object? answer))
        {
            _answers[(question, kind, name)] = answer = Answer(_snapshot!, question, kind, name);
        }

        return (T?)answer;
    }
}
